cli-pack = Writes the whole case, its originals, history and exports, as one .docket file to move or to keep
cli-pack-file = The file to write; nothing that is there is replaced
cli-pack-made = The case is in { $file } ({ $bytes }).
cli-pack-left-behind = { $count ->
        [one] One original is not what it was when it was added, so it stayed behind; “docket verify” names it.
       *[other] { $count } originals are not what they were when they were added, so they stayed behind; “docket verify” names them.
    }
cli-unpack = Makes a case folder from a .docket file, after checking every hash in it
cli-unpack-file = The .docket file
cli-unpack-dir = The new case folder; it must not exist yet
cli-unpack-made = The case is in { $dir }: { $scenario }
