;;; attache.el --- Attaché through Eglot  -*- lexical-binding: t -*-

;; For init.el, or (load "/path/to/attache/editors/emacs/attache.el").

;;; Code:

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '(((markdown-mode :language-id "markdown")
                  (gfm-mode :language-id "markdown"))
                 . ("attache" "lsp")))
  ;; At the end: TeX and Org derive from `text-mode' and have servers of their own.
  (add-to-list 'eglot-server-programs
               '((text-mode :language-id "plaintext") . ("attache" "lsp"))
               t))

(add-hook 'markdown-mode-hook #'eglot-ensure)

;;; attache.el ends here
