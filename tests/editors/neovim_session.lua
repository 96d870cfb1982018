-- A writer's session in Neovim without a screen, against the real server. `tests/run` starts it on arms-talks.md.
-- Prints a line for each thing that holds; the first that does not ends it with exit code 1.

local LOOSE_QUOTE = '"The lake is never so quiet as on the day before a signature,"'
local ATTRIBUTION = ' Lavrov said.'
local WAIT = 10000

local function holds(what)
  io.stdout:write('  ok   ' .. what .. '\n')
end

local function wait_for(what, condition)
  if not vim.wait(WAIT, condition, 20) then
    error('waited in vain: ' .. what, 2)
  end
  holds(what)
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

---Puts the cursor on the first letter of `words`, which stand after `context` on the same line.
local function cursor_on(context, words)
  for number, line in ipairs(lines()) do
    local start = line:find(context, 1, true)
    if start then
      local column = assert(line:find(words, start, true), words .. ' does not follow ' .. context)
      vim.api.nvim_win_set_cursor(0, { number, column - 1 })
      return
    end
  end
  error('the briefing does not say: ' .. context, 2)
end

local function press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'xt', false)
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function text_of(window)
  return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
end

---Presses `K` on `words` and looks for every one of `expected` in the window that opens.
local function card(context, words, expected)
  cursor_on(context, words)
  press('K')
  wait_for('K opens a card on "' .. words .. '"', floating_window)
  local shown = text_of(floating_window())
  for _, part in ipairs(expected) do
    assert(shown:find(part, 1, true), ('the card on %q lacks %q:\n%s'):format(words, part, shown))
  end
  vim.api.nvim_win_close(floating_window(), true)
  holds('the card on "' .. words .. '" says ' .. table.concat(expected, ', '))
end

local function findings()
  return #vim.diagnostic.get(0)
end

local function attaches()
  local client
  wait_for('the server attaches', function()
    client = vim.lsp.get_clients({ bufnr = 0, name = 'attache' })[1]
    return client and client.initialized
  end)
  local server = vim.fn.exepath(client.config.cmd[1])
  assert(server == vim.env.ATTACHE_BINARY, 'another attache answered: ' .. server)
end

local function hovers()
  card('Secretary of State Hillary', 'Hillary Clinton', { 'Hillary Clinton', 'Secretary of State' })
  card('Her counterpart', 'counterpart', { 'Sergei Lavrov', 'oreign minister' })
  card('Presidents Obama and Medvedev', 'Medvedev', { 'Dmitry Medvedev', 'President' })
end

---A loose quote is typed at the end, flagged, then attributed, and the finding goes; as a writer would type it.
local function flags_a_loose_quote()
  assert(findings() == 0, 'a finding on a clean briefing: ' .. vim.inspect(vim.diagnostic.get(0)))
  holds('a clean briefing has no findings')
  press('Go<CR>' .. LOOSE_QUOTE .. '<Esc>')
  wait_for('a quote nobody can place is flagged', function()
    return findings() == 1
  end)
  local finding = vim.diagnostic.get(0)[1]
  assert(finding.lnum == #lines() - 1, 'the finding stands on line ' .. finding.lnum + 1)
  assert(finding.source == 'attache', 'the finding comes from ' .. tostring(finding.source))
  press('A' .. ATTRIBUTION .. '<Esc>')
  wait_for('it goes when the attribution is typed', function()
    return findings() == 0
  end)
  vim.cmd('silent undo 0')
end

---The list shows an entry as far in as it stands, and goes to it.
local function shows_what_is_said_below_its_topic(items)
  local topic, statement
  for number, line in ipairs(lines()) do
    topic = line:find('^%S') and number or topic
    statement = statement or (line:find('^  Lavrov: %S') and number)
  end
  assert(statement and topic, 'nothing Lavrov says stands below a topic:\n' .. table.concat(lines(), '\n'))
  vim.api.nvim_win_set_cursor(0, { statement, 0 })
  press('<CR>')
  assert(vim.bo.buftype == '', 'the list stays where it was')
  assert(vim.api.nvim_win_get_cursor(0)[1] == items[statement].lnum, 'the entry goes to another line')
  holds('what Lavrov says stands below its topic, and Enter goes to it')
end

---`gO` fills the location list: the topics in the order of the text, a statement with its speaker below its topic.
local function lists_the_topics()
  press('gO')
  wait_for('gO opens a list', function()
    return vim.bo.buftype == 'quickfix'
  end)
  local items = vim.fn.getloclist(0)
  local expected = { 'reaty', 'issile defense', 'North Korea', 'rade', { 'ummit', 'eeting', 'ashington', 'uclear' } }
  local from = 1
  for _, words in ipairs(expected) do
    local found
    for index = from, #items do
      for _, word in ipairs(type(words) == 'table' and words or { words }) do
        found = found or (items[index].text:find(word, 1, true) and index)
      end
      if found then break end
    end
    assert(found, 'no topic, in its place, with ' .. vim.inspect(words) .. ':\n' .. vim.inspect(vim.tbl_map(function(item)
      return item.text
    end, items)))
    from = found + 1
  end
  for index = 2, #items do
    assert(items[index].lnum >= items[index - 1].lnum, 'the list is not in the order of the text')
  end
  holds('the topics are listed in order')
  shows_what_is_said_below_its_topic(items)
  vim.cmd.lclose()
end

local function keeps_gO_after_edit()
  vim.cmd('edit!')
  vim.wait(200, function() return false end)
  lists_the_topics()
end

---The commands that the plugin adds.
local function commands()
  wait_for('the status line has the date', function()
    return vim.b.attache_date == '2009-01-21 to 2011-07-01' and require('attache').statusline() == vim.b.attache_date
  end)
  local briefing = vim.api.nvim_get_current_buf()

  vim.cmd('Attache report')
  local report = table.concat(lines(), '\n')
  assert(report:find('Missile defense', 1, true) and report:find('arms-talks.md', 1, true), 'the report says:\n' .. report)
  vim.cmd('close')
  holds(':Attache report opens the report')

  vim.cmd('Attache said clinton')
  local said = vim.fn.getqflist()
  assert(#said >= 3, 'of Clinton: ' .. vim.inspect(said))
  for _, item in ipairs(said) do
    assert(item.bufnr == briefing and vim.startswith(item.text, 'Hillary Clinton: '), vim.inspect(item))
  end
  local first = said[1]
  local line = vim.api.nvim_buf_get_lines(briefing, first.lnum - 1, first.lnum, false)[1]
  assert(vim.startswith(line:sub(first.col), '"We no longer argue'), 'the first statement is at: ' .. line:sub(first.col))
  vim.cmd('cclose')
  holds(':Attache said clinton fills the quickfix list')

  vim.cmd('Attache date 2010-03-18')
  assert(vim.deep_equal(vim.list_slice(lines(), 1, 3), { '---', 'date: 2010-03-18', '---' }), 'no front matter')
  vim.cmd('doautocmd InsertLeave')
  wait_for('the date that is set counts', function()
    return vim.b.attache_date == '2010-03-18'
  end)
  vim.cmd('Attache date 2010-03-17')
  assert(lines()[2] == 'date: 2010-03-17' and lines()[3] == '---', 'set again: ' .. lines()[2])
  holds('a date that is there is replaced')
  vim.cmd('silent undo 0')
end

local function restarts()
  local before = vim.lsp.get_clients({ name = 'attache' })[1].id
  vim.cmd('Attache restart')
  wait_for(':Attache restart starts another server', function()
    local now = vim.lsp.get_clients({ bufnr = 0, name = 'attache' })[1]
    return now and now.initialized and now.id ~= before
  end)
end

local function is_healthy()
  vim.cmd('checkhealth attache')
  local report = table.concat(lines(), '\n')
  for _, part in ipairs({ vim.env.ATTACHE_BINARY, 'attache 0.', 'attache.toml', 'attached to 1 buffer' }) do
    assert(report:find(part, 1, true), ('the health report lacks %q:\n%s'):format(part, report))
  end
  vim.cmd('close')
  holds(':checkhealth attache tells program, version, settings and buffers')
end

local function stops()
  local client = vim.lsp.get_clients({ name = 'attache' })[1]
  client:stop()
  wait_for('the server stops when asked', function()
    return client:is_stopped()
  end)
end

-- Once Neovim has come up, as a person would find it.
vim.schedule(function()
  local ok, why = xpcall(function()
    attaches()
    hovers()
    flags_a_loose_quote()
    lists_the_topics()
    keeps_gO_after_edit()
    commands()
    restarts()
    is_healthy()
    stops()
  end, debug.traceback)
  if not ok then
    io.stdout:write('  FAIL ' .. why .. '\n')
    vim.cmd('cquit 1')
  end
  vim.cmd('qall!')
end)
