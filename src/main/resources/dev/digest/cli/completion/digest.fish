# Completion of digest for fish. Put it into ~/.config/fish/completions, or use: digest completion fish | source

function __digest_complete
    set -l found (command digest complete fish (commandline -cp) 2>/dev/null)
    switch "$found[1]"
        case ':files*'
            __fish_complete_path (commandline -ct)
        case ':folders*'
            __fish_complete_directories (commandline -ct)
        case '*'
            printf '%s\n' $found
    end
end

complete -c digest -f -a '(__digest_complete)'
