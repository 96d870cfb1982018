-- `gO`: the outline of the briefing in the location list, each entry as far in as it stands. Neovim's own list of
-- symbols is flat.
local M = {}

---Where a place of the protocol is in a buffer: line and byte, counted from 1.
local function place(buffer, position, encoding)
  local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1] or ''
  if encoding == 'utf-8' then
    return position.line + 1, math.min(position.character, #line) + 1
  end
  local units = select(2, vim.str_utfindex(line))
  return position.line + 1, vim.str_byteindex(line, math.min(position.character, units), true) + 1
end

---The entries in the order of the text: where each stands, and how it is shown.
---@param symbols table[] as `textDocument/documentSymbol` answers
local function entries(buffer, symbols, encoding)
  local items, shown = {}, {}
  local function add(symbol, depth)
    local line, column = place(buffer, symbol.selectionRange.start, encoding)
    table.insert(items, { bufnr = buffer, lnum = line, col = column, text = symbol.name })
    local detail = symbol.detail and '  (' .. symbol.detail .. ')' or ''
    table.insert(shown, ('  '):rep(depth) .. symbol.name .. detail)
    for _, child in ipairs(symbol.children or {}) do
      add(child, depth + 1)
    end
  end
  for _, symbol in ipairs(symbols) do
    add(symbol, 0)
  end
  return items, shown
end

---Opens the list at the entry in which the cursor is.
local function open(buffer, items, shown)
  local line, current = vim.api.nvim_win_get_cursor(0)[1], 1
  for index, item in ipairs(items) do
    current = item.lnum <= line and index or current
  end
  vim.fn.setloclist(0, {}, ' ', {
    title = 'Outline of ' .. vim.fn.fnamemodify(vim.fn.bufname(buffer) == '' and '[No Name]' or vim.fn.bufname(buffer), ':t'),
    items = items,
    idx = current,
    -- The entry alone: of a line of its own making Neovim would cut the blanks before it.
    quickfixtextfunc = function(asked)
      return vim.list_slice(shown, asked.start_idx, asked.end_idx)
    end,
  })
  -- As many lines as there are entries, up to a third of the screen.
  vim.cmd('lopen ' .. math.min(#items, math.max(10, math.floor(vim.o.lines / 3))))
  vim.wo.wrap = false
end

function M.show()
  local buffer = vim.api.nvim_get_current_buf()
  local window = vim.api.nvim_get_current_win()
  local client = require('attache').clients(buffer)[1]
  if not client then
    return vim.notify('Attaché does not read this buffer')
  end
  local answered = function(_, symbols)
    if vim.api.nvim_get_current_win() ~= window then
      return
    end
    if type(symbols) ~= 'table' or #symbols == 0 then
      return vim.notify('nothing to list')
    end
    open(buffer, entries(buffer, symbols, client.offset_encoding))
  end
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  require('attache').call(client, 'request', 'textDocument/documentSymbol', params, answered, buffer)
end

return M
