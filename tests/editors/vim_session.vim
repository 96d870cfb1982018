" A writer's session in Vim with ALE, against the real server. vim_session.sh starts it on a copy of arms-talks.md.
" Writes a line for each thing that holds; the first that does not ends it.

function! s:holds(what, condition) abort
  for l:try in range(10 * str2nr(empty($ATTACHE_PATIENCE) ? '15' : $ATTACHE_PATIENCE))
    if eval(a:condition)
      call writefile(['  ok   ' . a:what], $ATTACHE_SAID, 'a')
      return
    endif
    sleep 100m
  endfor
  call writefile(['  FAIL ' . a:what], $ATTACHE_SAID, 'a')
  cquit!
endfunction

function! Findings() abort
  return map(copy(get(get(g:ale_buffer_info, bufnr('arms-talks.md'), {}), 'loclist', [])), 'v:val.code')
endfunction

function! Card(words) abort
  return join(getbufline(bufnr('ALEPreviewWindow'), 1, '$')) =~# a:words
endfunction

call ale#Queue(0)
call append('$', ['', '"The lake is never so quiet as on the day before a signature"'])
call ale#Queue(0)
call s:holds('a loose quote is flagged', 'Findings() == ["unattributed-quote"]')
call setline('$', getline('$') . ', said Lavrov.')
call ale#Queue(0)
call s:holds('it goes when the attribution is typed', 'Findings() == []')
call search('Her counterpart')
normal! w
ALEHover
call s:holds('a card on her counterpart', 'Card("Sergei Lavrov, Russian foreign minister")')
call search('Secretary of State Hillary', 'b')
normal! 4w
ALEHover
call s:holds('a card on a titled name', 'Card("Hillary Clinton")')
qall!
