-- A writer's session in Neovim 0.7, which has no `vim.lsp.enable`, no `LspAttach` and no keys of its own for a server.

local desk = dofile(vim.env.ATTACHE_TESTS .. '/desk.lua')
local holds, lines, press, wait_for = desk.holds, desk.lines, desk.press, desk.wait_for

local LOOSE_QUOTE = '"The lake is never so quiet as on the day before a signature,"'

local function attaches()
  wait_for('setup() starts the server, which attaches', desk.client)
  local server = vim.fn.exepath(desk.client().config.cmd[1])
  assert(server == vim.env.ATTACHE_BINARY, 'another attache answered: ' .. server)
end

local function cards()
  desk.card('Secretary of State Hillary', 'Hillary Clinton', { 'Hillary Clinton', 'Secretary of State' })
  desk.card('Her counterpart', 'counterpart', { 'Sergei Lavrov', 'oreign minister' })
end

local function after_an_emoji()
  desk.open('note.txt')
  wait_for('the server attaches to plain text', desk.client)
  desk.card('Sergei Lavrov agreed', 'Lavrov', { 'Sergei Lavrov', '2004-03-09' })
  desk.open('arms-talks.md')
end

local function loose_quote()
  wait_for('a clean briefing has no findings', desk.has_findings(0))
  press('Go<CR>😀 ' .. LOOSE_QUOTE .. '<Esc>')
  wait_for('a quote nobody can place is flagged', desk.has_findings(1, 'unattributed-quote'))
  local finding = desk.findings()[1]
  assert(lines()[finding.lnum + 1]:sub(finding.col + 1, finding.end_col) == LOOSE_QUOTE, vim.inspect(finding))
  press('gg')
  press(']d')
  assert(vim.api.nvim_win_get_cursor(0)[1] == #lines(), ']d goes elsewhere')
  press('A Lavrov said.<Esc>')
  wait_for('it goes when the attribution is typed', desk.has_findings(0))
  vim.cmd('silent undo 0')
end

local function topics()
  press('gO')
  wait_for('gO opens a list', function()
    return vim.bo.buftype == 'quickfix'
  end)
  local shown = table.concat(lines(), '\n')
  assert(shown:find('\nMissile defense.*\n  Lavrov: .*\nNorth Korea.*\n  Clinton: .*\nTrade'), 'the list is:\n' .. shown)
  holds('the topics in order, statements below them')
  vim.cmd('lclose')
end

local function status_line()
  wait_for('the status line has the date', function()
    return require('attache').statusline() == '2009-01-21 to 2011-07-01'
  end)
end

local function report()
  vim.cmd('Attache report')
  assert(table.concat(lines(), '\n'):find('Missile defense', 1, true), 'no report')
  vim.cmd('close')
  holds(':Attache report answers')
end

local function said()
  vim.cmd('Attache said clinton')
  assert(#vim.fn.getqflist() >= 3, 'of Clinton: ' .. vim.inspect(vim.fn.getqflist()))
  vim.cmd('cclose')
  holds(':Attache said answers')
end

---What the house asks for in `attache.toml`, as soon as that is saved.
local function severity()
  press('Go<CR>' .. LOOSE_QUOTE .. '<Esc>')
  wait_for('a loose quote is flagged', desk.has_findings(1))
  desk.write('attache.toml', { '[rules]', 'unattributed-quote = "off"' })
  wait_for('and no more when attache.toml turns the rule off', desk.has_findings(0))
  desk.write('attache.toml', {})
  vim.cmd('silent undo 0')
end

local function restarts()
  local before = desk.client().id
  vim.cmd('Attache restart')
  wait_for(':Attache restart starts another server', function()
    local now = desk.client()
    return now and now.id ~= before
  end)
end

---The server is killed under the editor's feet.
local function killed()
  local children
  wait_for('one server runs', function()
    children = vim.api.nvim_get_proc_children(vim.fn.getpid())
    return #children == 1
  end)
  vim.loop.kill(children[1], 'sigkill')
  wait_for('a killed server is missed', function()
    return not desk.client()
  end)
  vim.cmd('Attache restart')
  wait_for(':Attache restart starts another', desk.client)
  desk.card('Secretary of State Hillary', 'Hillary Clinton', { 'Hillary Clinton' })
end

---A program that is not there: said; found again once it is.
local function wrong_path()
  require('attache').setup({ cmd = { '/no/such/attache', 'lsp' } })
  local _, told = pcall(vim.cmd, 'Attache restart')
  assert(tostring(told):find('Attaché cannot start: /no/such/attache is no program', 1, true), tostring(told))
  holds('a program that is not there is named')
  assert(not desk.client(), 'a server runs all the same')
  require('attache').setup()
  vim.cmd('Attache restart')
  wait_for('corrected, it is found', desk.client)
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

vim.schedule(function()
  desk.play({
    attaches = attaches,
    cards = cards,
    after_an_emoji = after_an_emoji,
    loose_quote = loose_quote,
    severity = severity,
    topics = topics,
    status_line = status_line,
    report = report,
    said = said,
    restarts = restarts,
    killed = killed,
    wrong_path = wrong_path,
    is_healthy = is_healthy,
  })
end)
