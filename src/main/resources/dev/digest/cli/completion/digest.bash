# Completion of digest for bash. Use it with: source <(digest completion bash)

_digest() {
    local word about IFS=$'\t'
    local -a words=() shown=()
    COMPREPLY=()
    while read -r word about; do
        case $word in
            :files) compopt -o filenames -o default 2>/dev/null; return ;;
            :folders) compopt -o dirnames 2>/dev/null; return ;;
        esac
        words+=("$word")
        shown+=("$word${about:+  ($about)}")
    done < <("${COMP_WORDS[0]}" complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
    # 63 is a list for eyes only, at the second press of the key.
    if [ "${#words[@]}" -gt 1 ] && [ "${COMP_TYPE:-9}" = 63 ]; then
        COMPREPLY=("${shown[@]}")
    else
        COMPREPLY=("${words[@]}")
        # What was found by its title begins otherwise: an empty one keeps what was typed until one is left.
        if [ "${#words[@]}" -gt 1 ] && [ "${words[0]#"${COMP_WORDS[COMP_CWORD]}"}" = "${words[0]}" ]; then
            [ -z "${COMP_WORDS[COMP_CWORD]}" ] || COMPREPLY+=('')
        fi
    fi
    # An option that ends with = waits for its value.
    case ${COMPREPLY[0]-} in *=) compopt -o nospace 2>/dev/null ;; esac
    return 0
}

complete -o nosort -F _digest digest 2>/dev/null || complete -F _digest digest
