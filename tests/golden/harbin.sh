# shellcheck shell=bash
# A little town under the rules of Harbin for the transcripts: staff, two volunteers, three elders; no pairs yet. To be
# sourced; says nothing. People, places and numbers are invented.

export CAREBANK_LANG=en CAREBANK_TODAY=2025-07-15 CAREBANK_LEDGER=harbin.db

cat >orgs.csv <<'END'
code,kind,name,parent
D,district,松江区,
J1,street,冰城街道,D
C11,community,丁香社区,J1
END
cat >staff.csv <<'END'
code,role,name,duties,org,joined
R1,staff,吴登记,record,,2025-01-05
K1,staff,何核实,verify,,2025-01-05
P1,staff,潘审核,approve,,2025-01-05
END
cat >people.csv <<'END'
code,role,name,sex,born,phone,community,compound,building,address,tags,hobbies,id_number,joined
V1,volunteer,江一帆,F,1975-03-01,13900000011,丁香社区,香苑,1栋,,,象棋,,2025-01-10
V2,volunteer,杜小梅,F,1972-08-20,13900000012,丁香社区,香苑,2栋,,,,,2025-01-10
E1,elder,宋秀英,F,1949-12-31,13900000021,丁香社区,香苑,1栋,香苑1栋301,空巢,象棋;书法,11010519491231002X,2025-01-10
E2,elder,陶建国,M,1945-09-30,13900000022,丁香社区,香苑,4栋,,独居,,,2025-01-10
E3,elder,薛桂兰,F,1939-12,13900000023,丁香社区,香苑,5栋,,空巢;失能,,,2025-01-10
END
CAREBANK_TODAY=2025-01-05 carebank init --rules 230100 --by A1 --quiet >key.txt 2>/dev/null &&
  carebank enroll import orgs.csv --by A1 --quiet >/dev/null &&
  carebank enroll import staff.csv --by A1 --quiet >/dev/null &&
  carebank enroll import people.csv --by R1 --quiet >/dev/null

# services HEADER ROW...: recorded, verified and approved by three people.
services() {
  printf '%s\n' "$@" | carebank log import - --by R1 --quiet
  carebank log verify --all --by K1 --quiet >/dev/null
  carebank log approve --all --by P1 --quiet >/dev/null
}
