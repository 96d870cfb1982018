;;; emacs_session.el --- A writer's session in Emacs, with the real server  -*- lexical-binding: t -*-

;; emacs_session.sh starts it on a copy of arms-talks.md. It prints a line for each thing that holds; the first that
;; does not ends it with exit code 1.

;;; Code:

(setq native-comp-deferred-compilation nil
      make-backup-files nil
      create-lockfiles nil
      eglot-sync-connect 20)
(package-initialize)
(require 'eglot)
(require 'markdown-mode)
(load (getenv "ATTACHE_EL"))

(defun holds (what condition)
  "Say that WHAT holds once CONDITION, a function, answers; else end the session."
  (let ((end (+ (float-time) (string-to-number (or (getenv "ATTACHE_PATIENCE") "15")))) answer)
    (while (and (not (setq answer (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (message "  %s %s" (if answer "ok  " "FAIL") what)
    (unless answer (kill-emacs 1))
    answer))

(defun card-on (context words)
  "What the card says on WORDS, which stand behind CONTEXT."
  (goto-char (point-min))
  (search-forward context)
  (goto-char (match-beginning 0))
  (search-forward words)
  (goto-char (1+ (match-beginning 0)))
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (format "%s" (plist-get (plist-get hover :contents) :value))))

(defun findings ()
  "The findings on the text as it stands now.  Without idle timers Emacs must be told to send and to look."
  (eglot--signal-textDocument/didChange)
  (accept-process-output nil 0.2)
  (flymake-start)
  (flymake-diagnostics))

;; Eglot puts topics and statements into groups of their own.
(defun topics ()
  "The names in the outline, group by group."
  (let (names)
    (named-let gather ((entries (funcall imenu-create-index-function)))
      (dolist (entry entries)
        (when (stringp (car-safe entry)) (push (substring-no-properties (car entry)) names))
        (when (consp (cdr-safe entry)) (gather (cdr entry)))))
    (nreverse names)))

(defun in-order (words names)
  "Whether NAMES have all WORDS, in this order."
  (while (and words names)
    (when (string-match-p (car words) (pop names)) (pop words)))
  (null words))

(find-file (pop command-line-args-left))
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(holds "the server attaches to Markdown" (lambda () (eglot-managed-p)))
(holds "a card on a titled name" (lambda () (string-match-p "Secretary of State" (card-on "State Hillary Clinton" "Clinton"))))
(holds "a card on a surname" (lambda () (string-match-p "Sergei Lavrov" (card-on "Lavrov, who spoke" "Lavrov"))))
(holds "a card on a name after an emoji"
       (lambda () (with-current-buffer (find-file-noselect "note.txt")
                    (unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
                    (string-match-p "Sergei Lavrov" (card-on "Sergei Lavrov agreed" "Lavrov")))))
(holds "a card on a pronoun" (lambda () (string-match-p "Hillary Clinton" (card-on "said she and" "she"))))
(holds "the topics in order" (lambda () (in-order '("treaty" "issile defense" "North Korea" "rade") (topics))))
(holds "a clean briefing has no findings" (lambda () (null (findings))))
(goto-char (point-max))
(insert "\n\"The lake is never so quiet as on the day before a signature\"")
(holds "a loose quote is flagged" (lambda () (= 1 (length (findings)))))
(insert ", said Lavrov.\n")
(holds "it goes when the attribution is typed" (lambda () (null (findings))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(holds "the server stops when asked" (lambda () (null (eglot-current-server))))
(kill-emacs 0)

;;; emacs_session.el ends here
