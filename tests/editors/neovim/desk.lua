-- What the sessions in Neovim have in common: the text on the desk, keys, cards, findings; and how they tell what holds.
-- For Neovim 0.7 and later.
local M = {}

---What the server says nothing of, where it is broken on purpose (tests/editors/mute.py).
local muted = vim.env.MUTED and vim.split(vim.env.MUTED, ',') or nil
local WAIT = muted and 1500 or 10000

function M.holds(what)
  if not muted then
    io.stdout:write('  ok   ' .. what .. '\n')
  end
end

function M.wait_for(what, condition)
  if not vim.wait(WAIT, condition, 20) then
    error('waited in vain: ' .. what, 2)
  end
  M.holds(what)
end

---The clients of Attaché in this buffer.
function M.client()
  return require('attache').clients(0)[1]
end

function M.lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

---Puts the cursor on the first letter of `words`, which stand after `context` on the same line.
function M.cursor_on(context, words)
  for number, line in ipairs(M.lines()) do
    local start = line:find(context, 1, true)
    if start then
      local column = assert(line:find(words, start, true), words .. ' does not follow ' .. context)
      vim.api.nvim_win_set_cursor(0, { number, column - 1 })
      return
    end
  end
  error('the briefing does not say: ' .. context, 2)
end

function M.press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'xt', false)
end

---Opens a text of the desk as it is on the disk.
function M.open(name)
  vim.cmd('edit! ' .. vim.env.ATTACHE_DESK .. '/' .. name)
end

---Writes a file of the desk from within Neovim, as a person would.
function M.write(name, lines)
  vim.cmd('split ' .. vim.env.ATTACHE_DESK .. '/' .. name)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.cmd('silent write!')
  vim.cmd('close')
end

function M.floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

function M.text_of(window)
  return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
end

---Presses `K` on `words` and looks for every one of `expected` in the window that opens.
function M.card(context, words, expected)
  M.cursor_on(context, words)
  M.press('K')
  M.wait_for('K opens a card on "' .. words .. '"', M.floating_window)
  local shown = M.text_of(M.floating_window())
  for _, part in ipairs(expected) do
    assert(shown:find(part, 1, true), ('the card on %q lacks %q:\n%s'):format(words, part, shown))
  end
  vim.api.nvim_win_close(M.floating_window(), true)
  M.holds('the card on "' .. words .. '" says ' .. table.concat(expected, ', '))
end

---The findings of the buffer, or those of one rule.
function M.findings(rule)
  return vim.tbl_filter(function(finding)
    return not rule or finding.code == rule
  end, vim.diagnostic.get(0))
end

function M.has_findings(count, rule)
  return function()
    return #M.findings(rule) == count
  end
end

---The messages that Neovim has shown.
function M.messages()
  return vim.api.nvim_exec('messages', true)
end

---Closes all that a scenario may have left open.
local function clear()
  vim.cmd('silent! only! | silent! lclose | silent! cclose')
  local window = M.floating_window()
  if window then
    vim.api.nvim_win_close(window, true)
  end
  M.write('attache.toml', {})
  M.open('arms-talks.md')
end

---Plays what a session has of the plan, in the plan's order. At a sound desk all must hold. Where the server is muted those that
---need what it does not say are played alone, and each must fail, with the words that the plan gives.
---@param acts table<string, fun()>
function M.play(acts)
  local plan = dofile(vim.env.ATTACHE_TESTS .. '/plan.lua')
  local missed, played, known = 0, 0, {}
  for _, scenario in ipairs(plan) do
    local name, needs, fails = unpack(scenario)
    known[name] = true
    local act = acts[name]
    local is_about = muted and needs and vim.tbl_contains(muted, needs)
    if act and (not muted or is_about or name == 'attaches') then
      local ok, why = xpcall(act, debug.traceback)
      if is_about then
        played = played + 1
        local expected = not ok and why:find(fails, 1, true)
        io.stdout:write(('  %s %s fails without %s\n'):format(expected and 'ok  ' or 'FAIL', name, needs))
        missed = missed + (expected and 0 or 1)
        if not expected then
          io.stdout:write(ok and '    it passes\n' or '    for another reason: ' .. why .. '\n')
        end
        clear()
      elseif not ok then
        io.stdout:write('  FAIL ' .. why .. '\n')
        missed = missed + 1
        clear()
      end
    end
  end
  for name in pairs(acts) do
    if not known[name] then
      io.stdout:write('  FAIL the plan does not have ' .. name .. '\n')
      missed = missed + 1
    end
  end
  if muted and played == 0 then
    io.stdout:write('  FAIL no scenario needs ' .. vim.env.MUTED .. '\n')
    missed = missed + 1
  end
  vim.cmd(missed == 0 and 'qall!' or 'cquit 1')
end

return M
