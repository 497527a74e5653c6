A key of one's own, for an evaluator or a staff member; no ledger is needed.

  $ export CAREBANK_LANG=en
  $ carebank audit keygen --name eval.example.org/zhang --out zhang.key
  eval\.example\.org/zhang\+[0-9a-f]{8}\+B\S+ (re)
  $ stat -c %a zhang.key && head -n 2 zhang.key
  400
  cb-own-key/v1
  name eval.example.org/zhang
  $ carebank audit keygen --name eval.example.org/zhang --out zhang.key
  zhang.key: the key file cannot be written (File exists)
      a key is there already and is never overwritten: choose another name
  [3]
  $ carebank audit keygen --name A1 --staff --out keys/a1.key
  A1\+[0-9a-f]{8}\+A\S+ (re)
  $ carebank audit keygen --name 'zhang san' --out other.key
  carebank: zhang san cannot be the name of a key
      use letters, digits, dots, dashes and slashes, no spaces and no +
  [2]
  $ carebank audit keygen --name zhang
  carebank: the file is missing
      give --out FILE
  [2]
