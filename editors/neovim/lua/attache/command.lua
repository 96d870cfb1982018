-- `:Attache report`, `:Attache said PERSON`, `:Attache date [DAY]`, `:Attache restart`.
local M = {}

---What the program prints about the buffer as it stands, saved or not.
---@param arguments string[]
---@param act fun(output: string)
local function run(arguments, act)
  local program, complaint = require('attache').program()
  if not program then
    return vim.notify(complaint, vim.log.levels.ERROR)
  end
  -- A copy under the buffer's own name: the name may hold the date.
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  local name = vim.fn.expand('%:t')
  local copy = folder .. '/' .. (name ~= '' and name or 'untitled.md')
  vim.fn.writefile(vim.api.nvim_buf_get_lines(0, 0, -1, false), copy)
  local output = vim.fn.system(vim.list_extend({ program }, vim.list_extend(arguments, { copy })))
  vim.fn.delete(folder, 'rf')
  if vim.v.shell_error > 1 or vim.v.shell_error < 0 then
    return vim.notify(output, vim.log.levels.ERROR)
  end
  act(output)
end

function M.report()
  run({ 'report' }, function(output)
    vim.cmd('new')
    vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile = 'nofile', 'wipe', false
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(output, '\n'))
    vim.bo.modifiable = false
  end)
end

---The place of a character of the text, counted from 0: line and byte, counted from 1.
local function place(lines, character)
  for number, line in ipairs(lines) do
    local length = vim.fn.strchars(line)
    if character <= length then
      return number, vim.fn.byteidx(line, character) + 1
    end
    character = character - length - 1
  end
  return #lines, 1
end

---Everything that a person says, in the quickfix list.
---@param person string a part of the name
function M.said(person)
  local buffer = vim.api.nvim_get_current_buf()
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  run({ 'quotes', '--json' }, function(output)
    local items = {}
    for _, quote in ipairs(vim.json.decode(output, { luanil = { object = true } }).quotes) do
      local name = quote.speaker_entity or quote.speaker.text
      if name:lower():find(person:lower(), 1, true) then
        local line, column = place(lines, quote.start)
        table.insert(items, { bufnr = buffer, lnum = line, col = column, text = name .. ': ' .. lines[line]:sub(column) })
      end
    end
    if #items == 0 then
      return vim.notify('nobody called ' .. person .. ' says anything here')
    end
    vim.fn.setqflist({}, ' ', { title = 'What ' .. person .. ' says', items = items })
    vim.cmd('copen')
  end)
end

function M.restart()
  local attache = require('attache')
  for _, client in ipairs(attache.clients()) do
    attache.call(client, 'stop')
  end
  vim.wait(3000, function()
    return #attache.clients() == 0
  end, 20)
  local there, complaint = attache.program()
  if not there then
    return vim.notify(complaint, vim.log.levels.ERROR)
  end
  attache.attach_all()
end

local ACTS = {
  report = function() M.report() end,
  said = function(rest) M.said(rest) end,
  date = function(rest)
    local date = require('attache.date')
    if rest == '' then date.show() else date.set(rest) end
  end,
  restart = function() M.restart() end,
}

---@param line string what stands behind `:Attache`
function M.run(line)
  local name, rest = line:match('^(%S*)%s*(.-)%s*$')
  local act = ACTS[name]
  if not act or (name == 'said' and rest == '') then
    return vim.notify(':Attache report, said PERSON, date [DAY] or restart', vim.log.levels.ERROR)
  end
  act(rest)
end

function M.complete(lead)
  return vim.tbl_filter(function(name)
    return vim.startswith(name, lead)
  end, { 'date', 'report', 'restart', 'said' })
end

return M
