" Attaché through ALE. For `~/.vim/plugin`, or `source /path/to/attache/editors/vim/attache.vim` after ALE in the vimrc.

function! s:root(buffer) abort
  let l:settings = ale#path#FindNearestFile(a:buffer, 'attache.toml')
  return !empty(l:settings) ? fnamemodify(l:settings, ':h') : expand('#' . a:buffer . ':p:h')
endfunction

function! s:language(buffer) abort
  return getbufvar(a:buffer, '&filetype') ==# 'markdown' ? 'markdown' : 'plaintext'
endfunction

for s:filetype in ['markdown', 'text']
  call ale#linter#Define(s:filetype, {
  \   'name': 'attache',
  \   'lsp': 'stdio',
  \   'executable': 'attache',
  \   'command': '%e lsp',
  \   'language': function('s:language'),
  \   'project_root': function('s:root'),
  \ })
endfor
