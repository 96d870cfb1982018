# Attaché in Kakoune, through kakoune-lsp: copy this file into ~/.config/kak/autoload, or source it in kakrc.
eval %sh{kak-lsp}

# kakoune-lsp has another server for Markdown, and Kakoune no name for plain text.
remove-hooks global lsp-filetype-markdown
hook -group attache global BufCreate .*\.(txt|text) %{ set-option buffer filetype text }
hook -group attache global BufSetOption filetype=(?:markdown|text) %{
    set-option buffer lsp_servers %{
        [attache]
        args = ["lsp"]
        root_globs = ["attache.toml", ".git"]
    }
}
hook -group attache global WinSetOption filetype=(?:markdown|text) %{
    lsp-enable-window
    lsp-auto-hover-enable
}
