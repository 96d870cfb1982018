-- A writer's session in Neovim without a screen, against the real server. `tests/run` starts it on arms-talks.md.
-- Prints a line for each thing that holds; the first that does not ends it with exit code 1. Then again with servers that
-- are broken on purpose, where what needs the broken thing must fail.

local desk = dofile(vim.env.ATTACHE_TESTS .. '/desk.lua')
local card, holds, lines, press, wait_for = desk.card, desk.holds, desk.lines, desk.press, desk.wait_for

local LOOSE_QUOTE = '"The lake is never so quiet as on the day before a signature"'
local ATTRIBUTION = ', said Lavrov.'

local function attaches()
  local client
  wait_for('the server attaches', function()
    client = desk.client()
    return client and client.initialized
  end)
  local server = vim.fn.exepath(client.config.cmd[1])
  assert(server == vim.env.ATTACHE_BINARY, 'another attache answered: ' .. server)
end

local function cards()
  card('Secretary of State Hillary', 'Hillary Clinton', { 'Hillary Clinton', 'Secretary of State' })
  card('Lavrov, who spoke first', 'Lavrov', { 'Sergei Lavrov', 'oreign minister' })
  card('she said.', 'she', { 'Hillary Clinton' })
  card('Her counterpart', 'counterpart', { 'Sergei Lavrov', 'oreign minister' })
  card('Presidents Obama and Medvedev', 'Medvedev', { 'Dmitry Medvedev', 'President' })
end

---Where characters count more than one byte and more than one unit.
local function after_an_emoji()
  desk.open('note.txt')
  assert(vim.bo.filetype == 'text', 'note.txt is ' .. vim.bo.filetype)
  wait_for('the server attaches to plain text', desk.client)
  card('Sergei Lavrov agreed', 'Lavrov', { 'Sergei Lavrov', '2004-03-09' })
  desk.cursor_on('Foreign Minister', 'Foreign')
  press('b')
  press('K')
  vim.wait(300, desk.floating_window, 20)
  assert(not desk.floating_window(), 'the emoji before the name has a card')
  holds('the emoji before the name has none')
  desk.open('arms-talks.md')
end

local function finding_after_an_emoji()
  press('Go<CR>😀 ' .. LOOSE_QUOTE .. '<Esc>')
  wait_for('a quote after an emoji is flagged', desk.has_findings(1))
  local finding = desk.findings()[1]
  assert(lines()[finding.lnum + 1]:sub(finding.col + 1, finding.end_col) == LOOSE_QUOTE, vim.inspect(finding))
  holds('from its first byte to its last')
  vim.cmd('silent undo 0')
end

---A loose quote is typed at the end, flagged, then attributed, and the finding goes; as a writer would type it.
local function loose_quote()
  wait_for('a clean briefing has no findings', desk.has_findings(0))
  press('Go<CR>' .. LOOSE_QUOTE .. '<Esc>')
  wait_for('a quote nobody can place is flagged', desk.has_findings(1))
  local finding = desk.findings()[1]
  assert(finding.lnum == #lines() - 1, 'the finding stands on line ' .. finding.lnum + 1)
  assert(finding.source == 'attache', 'the finding comes from ' .. tostring(finding.source))
  press('gg')
  press(']d')
  assert(vim.api.nvim_win_get_cursor(0)[1] == #lines(), ']d goes elsewhere')
  press('A' .. ATTRIBUTION .. '<Esc>')
  wait_for('it goes when the attribution is typed', desk.has_findings(0))
  vim.cmd('silent undo 0')
end

---Picks the action called `title` at the cursor, as `gra` and Enter would.
local function act(title)
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.title == title
    end,
  })
end

local DATED = 'GENEVA, March 19, 2010 -- '

---A quick fix by its title, what was written, and what it makes of that.
local FIXES = {
  { 'Make both marks of this quote curly', { '“The lake is quiet", said Foreign Minister Sergei Lavrov.' }, '“The lake is quiet”, said' },
  { 'Make both marks of this quote straight', { '“The lake is quiet", said Foreign Minister Sergei Lavrov.' }, '"The lake is quiet", said' },
  { 'Add “Sergei Lavrov said”', { DATED .. 'Foreign Minister Sergei Lavrov met the press.', '', '"The lake is never so quiet as today."' }, 'today," Sergei Lavrov said.' },
  { 'Close the quote: ”', { DATED .. 'Foreign Minister Sergei Lavrov said: “The lake is quiet.' }, 'The lake is quiet.”' },
  { 'Write “Sergei Lavrov”', { DATED .. 'Foreign Minister Sergei Lavarov met Hillary Clinton.' }, 'Minister Sergei Lavrov met' },
  { 'Write “Former President Medvedev”', { '---', 'date: 2014-05-06', '---', '', 'President Medvedev met business leaders in Sochi.' }, 'Former President Medvedev met' },
  { 'Ignore unclosed-quote here', { DATED .. 'Foreign Minister Sergei Lavrov said: “The lake is quiet.' }, '<!-- attache: ignore unclosed-quote -->' },
}

local function quick_fix()
  for _, fix in ipairs(FIXES) do
    local title, written, mended = unpack(fix)
    desk.write('fix.md', written)
    desk.open('fix.md')
    wait_for('there is something to mend', function()
      return desk.client() and #desk.findings() > 0
    end)
    vim.api.nvim_win_set_cursor(0, { #lines(), 0 })
    act(title)
    wait_for('the quick fix “' .. title .. '” mends it', function()
      return table.concat(lines(), '\n'):find(mended, 1, true)
    end)
    wait_for('and the finding goes', desk.has_findings(0))
  end
  vim.cmd('silent edit!')
  desk.open('arms-talks.md')
end

---What the house asks for in `attache.toml`, and how much it matters to it: as soon as that is saved.
local function house_style()
  desk.write('style.md', { 'GENEVA, March 19, 2010 -- “The lake is quiet,” insisted Foreign Minister Sergei Lavrov.' })
  desk.open('style.md')
  wait_for('a text without a house style has no findings', function()
    return desk.client() and #desk.findings() == 0
  end)
  desk.write('attache.toml', { '[style]', 'attribution = ["said", "told"]', 'quote-marks = "straight"' })
  wait_for('a word for speaking that the house does not have is found', function()
    local found = desk.findings('house-style')[1]
    return found and found.message:find('insisted', 1, true) and found.severity == vim.diagnostic.severity.INFO
  end)
  wait_for('so are its wrong marks', desk.has_findings(1, 'mixed-quote-marks'))
  act('Put this quote in straight marks')
  wait_for('the quick fix puts the quote in straight marks', function()
    return lines()[1]:find('-- "The lake is quiet," insisted', 1, true) and #desk.findings('mixed-quote-marks') == 0
  end)
  desk.write('attache.toml', { '[style]', 'attribution = ["said", "told"]', '[rules]', 'house-style = "error"' })
  wait_for('its severity follows attache.toml', function()
    local found = desk.findings('house-style')[1]
    return found and found.severity == vim.diagnostic.severity.ERROR
  end)
  act('Ignore house-style here')
  wait_for('“Ignore house-style here” writes a comment', function()
    return table.concat(lines(), '\n'):find('<!-- attache: ignore house-style -->', 1, true)
  end)
  wait_for('and the finding goes', desk.has_findings(0))
  desk.write('attache.toml', {})
  desk.open('arms-talks.md')
end

---A quick fix that makes `attache.toml` where there is none; it counts once it is written.
local function new_settings()
  os.remove(vim.env.ATTACHE_DESK .. '/attache.toml')
  vim.cmd('silent! bwipeout! ' .. vim.env.ATTACHE_DESK .. '/attache.toml')
  press('Go<CR>' .. LOOSE_QUOTE .. '<Esc>')
  wait_for('a loose quote is flagged', desk.has_findings(1))
  act('Turn unattributed-quote off in a new attache.toml in desk')
  wait_for('a quick fix makes attache.toml', function()
    local written = vim.fn.getbufline(vim.env.ATTACHE_DESK .. '/attache.toml', 1, '$')
    return vim.tbl_contains(written, 'unattributed-quote = "off"')
  end)
  vim.cmd('silent wall')
  wait_for('which turns the rule off once it is written', desk.has_findings(0))
  desk.write('attache.toml', {})
  wait_for('and on again when it says nothing any more', desk.has_findings(1))
  vim.cmd('silent undo 0 | silent write')
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
local function topics()
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

local function topics_after_edit()
  vim.cmd('edit!')
  vim.wait(200, function() return false end)
  topics()
end

---What the user's own settings say of keys and borders holds; nothing is offered that they did not turn on.
local function keys_of_ones_own()
  local pressed = false
  vim.keymap.set('n', 'gO', function() pressed = true end, { buffer = 0 })
  require('attache').attached(vim.api.nvim_get_current_buf())
  press('gO')
  assert(pressed, "gO is not the user's own any more")
  vim.keymap.del('n', 'gO', { buffer = 0 })
  require('attache').attached(vim.api.nvim_get_current_buf())
  assert(vim.fn.maparg('gO', 'n', false, true).desc == "The briefing's outline by topic", 'gO does not come back')
  desk.cursor_on('Secretary of State Hillary', 'Hillary')
  press('K')
  wait_for('K opens a card', desk.floating_window)
  local border = vim.api.nvim_win_get_config(desk.floating_window()).border
  assert(border[1] == '╭' or border[1][1] == '╭', 'the border of a card is not that of winborder: ' .. vim.inspect(border))
  vim.api.nvim_win_close(desk.floating_window(), true)
  for _, offered in ipairs({ 'completionProvider', 'inlayHintProvider', 'codeLensProvider', 'documentFormattingProvider' }) do
    assert(not desk.client().server_capabilities[offered], offered .. ' is offered: the help page says that it is not')
  end
  holds("a key of the user's own stays, and so does the border of cards")
end

---From a surname to where its bearer is introduced, as `Ctrl-]` goes there.
local function definition()
  desk.cursor_on('Lavrov flies', 'Lavrov')
  vim.lsp.buf.definition()
  wait_for('a surname leads to its introduction', function()
    local at = vim.api.nvim_win_get_cursor(0)
    return vim.startswith(lines()[at[1]]:sub(at[2] + 1), 'Sergei Lavrov')
  end)
end

---What somebody said about something, across the folder.
local function workspace_symbols()
  local found
  vim.lsp.buf.workspace_symbol('clinton korea', { on_list = function(list) found = list.items end })
  wait_for('statements are found across the folder', function() return found and #found > 0 end)
  for _, item in ipairs(found) do
    assert(vim.endswith(item.filename, 'arms-talks.md'), vim.inspect(item))
  end
end

local function status_line()
  wait_for('the status line has the date', function()
    return vim.b.attache_date == '2009-01-21 to 2011-07-01' and require('attache').statusline() == vim.b.attache_date
  end)
end

local function report()
  vim.cmd('Attache report')
  local shown = table.concat(lines(), '\n')
  assert(shown:find('Missile defense', 1, true) and shown:find('arms-talks.md', 1, true), 'the report says:\n' .. shown)
  vim.cmd('close')
  holds(':Attache report opens the report')
end

local function said()
  local briefing = vim.api.nvim_get_current_buf()
  vim.cmd('Attache said clinton')
  local listed = vim.fn.getqflist()
  assert(#listed >= 3, 'of Clinton: ' .. vim.inspect(listed))
  for _, item in ipairs(listed) do
    assert(item.bufnr == briefing and vim.startswith(item.text, 'Hillary Clinton: '), vim.inspect(item))
  end
  local first = listed[1]
  local line = vim.api.nvim_buf_get_lines(briefing, first.lnum - 1, first.lnum, false)[1]
  assert(vim.startswith(line:sub(first.col), '"We no longer argue'), 'the first statement is at: ' .. line:sub(first.col))
  vim.cmd('cclose')
  holds(':Attache said clinton fills the quickfix list')
end

local function date()
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

---An answer about the date that comes after a newer one does not take its place.
local function overtaken()
  local module, waiting = require('attache.date'), {}
  local ask = module.ask
  module.ask = function(_, act) table.insert(waiting, act) end
  module.refresh(vim.api.nvim_get_current_buf())
  module.refresh(vim.api.nvim_get_current_buf())
  module.ask = ask
  waiting[2]({ days = '2010-03-17' })
  waiting[1]({ days = '2010-03-18' })
  assert(vim.b.attache_date == '2010-03-17', 'the older date came back: ' .. vim.b.attache_date)
  holds('an answer that was overtaken does not count')
end

---A buffer that was never written has no path, and is read all the same.
local function unnamed()
  vim.cmd('enew')
  vim.bo.filetype = 'markdown'
  wait_for('the server attaches to a buffer without a name', desk.client)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'Foreign Minister Sergei Lavrov met Secretary of State Hillary Clinton.' })
  card('met Secretary', 'Secretary', { 'Hillary Clinton', '2009-01-21' })
  vim.cmd('bwipeout!')
end

---The settings that the editor has for the server, changed while it runs.
local function severity()
  press('Go<CR>' .. LOOSE_QUOTE .. '<Esc>')
  local function is(wanted)
    return function()
      return vim.tbl_contains(vim.tbl_map(function(finding) return finding.severity end, desk.findings()), wanted)
    end
  end
  wait_for('a loose quote is a warning', is(vim.diagnostic.severity.WARN))
  local client = desk.client()
  client.settings = { attache = { rules = { ['unattributed-quote'] = 'error' } } }
  client:notify('workspace/didChangeConfiguration', { settings = client.settings })
  wait_for('and an error once the settings say so', is(vim.diagnostic.severity.ERROR))
  client.settings = { attache = { rules = vim.empty_dict() } }
  client:notify('workspace/didChangeConfiguration', { settings = client.settings })
  wait_for('and a warning again', is(vim.diagnostic.severity.WARN))
  vim.cmd('silent undo 0')
end

---The server is killed under the editor's feet.
local function killed()
  local children = vim.api.nvim_get_proc_children(vim.fn.getpid())
  assert(#children == 1, 'Neovim has started: ' .. vim.inspect(children))
  vim.uv.kill(children[1], 'sigkill')
  wait_for('a killed server is missed', function()
    return not desk.client() and desk.messages():find('attache', 1, true)
  end)
  vim.cmd('Attache restart')
  wait_for(':Attache restart starts another', function()
    return desk.client() and desk.client().initialized
  end)
  card('Secretary of State Hillary', 'Hillary Clinton', { 'Hillary Clinton' })
end

---A program that is not there: said, and what to do about it; found again once it is.
local function wrong_path()
  local cmd = vim.lsp.config.attache.cmd
  vim.lsp.config('attache', { cmd = { '/no/such/attache', 'lsp' } })
  pcall(vim.cmd, 'Attache restart')
  wait_for('a program that is not there is named', function()
    return desk.messages():find('Attaché cannot start: /no/such/attache is no program', 1, true)
  end)
  vim.cmd('checkhealth attache')
  local told = table.concat(lines(), '\n')
  vim.cmd('close')
  for _, part in ipairs({ '/no/such/attache is no program', 'cargo install', 'cmd = ' }) do
    assert(told:find(part, 1, true), ('the health report lacks %q:\n%s'):format(part, told))
  end
  holds(':checkhealth attache says what to do about it')
  vim.lsp.config('attache', { cmd = cmd })
  vim.cmd('Attache restart')
  wait_for('corrected, it is found', function()
    return desk.client() and desk.client().initialized
  end)
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
  for _, part in ipairs({ vim.env.ATTACHE_BINARY, 'attache 0.', 'attache.toml', 'attached to ' }) do
    assert(report:find(part, 1, true), ('the health report lacks %q:\n%s'):format(part, report))
  end
  vim.cmd('close')
  holds(':checkhealth attache tells program, version, settings and buffers')
end

---Without a plugin manager nobody makes the tags of a help page: they come with it.
local function help()
  for subject, said in pairs({ ['attache'] = '*attache*', [':Attache'] = '*:Attache*', ['attache-statusline'] = '*attache-statusline*' }) do
    vim.cmd('help ' .. subject)
    local page, line = vim.api.nvim_buf_get_name(0), vim.api.nvim_get_current_line()
    vim.cmd('close')
    assert(vim.endswith(page, 'editors/neovim/doc/attache.txt') and line:find(said, 1, true), page .. ': ' .. line)
  end
  holds(':help attache opens its page')
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
  desk.play({
    attaches = attaches,
    cards = cards,
    after_an_emoji = after_an_emoji,
    finding_after_an_emoji = finding_after_an_emoji,
    loose_quote = loose_quote,
    quick_fix = quick_fix,
    house_style = house_style,
    new_settings = new_settings,
    severity = severity,
    topics = topics,
    topics_after_edit = topics_after_edit,
    keys_of_ones_own = keys_of_ones_own,
    definition = definition,
    workspace_symbols = workspace_symbols,
    status_line = status_line,
    report = report,
    said = said,
    date = date,
    overtaken = overtaken,
    unnamed = unnamed,
    restarts = restarts,
    killed = killed,
    wrong_path = wrong_path,
    is_healthy = is_healthy,
    help = help,
    stops = stops,
  })
end)
