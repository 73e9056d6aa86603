# What the desktop program says when a command fails.

command-no-case-open = No case is open.
    .remedy = Open the case again from the list of cases.
command-no-such-case = There is no case in “{ $folder }” any more.
    .remedy = Check that the folder was not moved or renamed, then open the list of cases again.
command-cases-unreadable = The folder of the cases, { $folder }, cannot be read: { $reason }
    .remedy = Check that the folder exists and that you may read it.
command-no-such-scenario = “{ $scenario }” cannot be addressed to “{ $recipient }”.
    .remedy = Choose the problem and the recipient again.
command-no-such-fact = There is no fact called “{ $fact }”.
    .remedy = Close the case and open it again.
command-no-such-evidence = This exhibit is no longer in the case.
    .remedy = It may have been removed. Undo brings it back.
command-nothing-to-paste = There is no picture and no file to paste.
    .remedy = Copy a screenshot or a file first, then paste again.
command-clipboard-unavailable = The clipboard cannot be used right now.
    .remedy = Try again. You can also save the screenshot as a file and drop it here.
command-cache-unwritable = A temporary file could not be written to { $path }: { $reason }
    .remedy = Make some room on the disk, then try again.
command-not-ready = The ticket is not ready: something it needs is missing.
    .remedy = Put right what the review lists, or choose to export with visible gaps.
command-not-exported = Docket only opens what it exported since it was started.
    .remedy = Export again, or open the file from your file manager.
command-cannot-open = No program on this computer opened { $path }.
    .remedy = Open the file from your file manager.
command-defect = Docket made a mistake and stopped what it was doing.
    .remedy = Nothing in your case was lost. Try again; if it happens again, close Docket and open it again.
