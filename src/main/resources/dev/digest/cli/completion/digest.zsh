#compdef digest
# Completion of digest for zsh. Put it as _digest into a folder of $fpath, or use: source <(digest completion zsh)

_digest() {
    local word about
    local -a words_ shown
    while IFS=$'\t' read -r word about; do
        case $word in
            :files) _files; return ;;
            :folders) _files -/; return ;;
        esac
        words_+=("$word")
        shown+=("$word${about:+  $about}")
    done < <("${words[1]}" complete zsh "${(j: :)${(@)words[1,CURRENT]}}" 2>/dev/null)
    (( $#words_ )) && compadd -U -l -V digest -d shown -a words_
}

if [ "$funcstack[1]" = _digest ]; then _digest "$@"; else compdef _digest digest; fi
