# shellcheck shell=bash
# A small town for the transcripts: Dongxihu's rules, one district with two streets and three communities, staff for
# each duty, four volunteers, four elders. To be sourced; says nothing. People, places and numbers are invented.
#
#   D  云台区          staff  A1 admin   R1 record   X1 redeem   U1 audit (all of it)
#   J1 青石街道               K1 verify, P1 approve, B1 verify and approve (J1)
#   |- C11 银杏社区            L1 record (C11)      V1 V2  E1 E2
#   |- C12 桂花社区                                 V3     E3
#   J2 白露街道               K2 verify, P2 approve (J2)
#   `- C21 芦花社区                                 V4     E4 (mother of V4)

export CAREBANK_LANG=en CAREBANK_TODAY=2025-06-02 CAREBANK_LEDGER=town.db

cat >orgs.csv <<'END'
code,kind,name,parent
D,district,云台区,
J1,street,青石街道,D
J2,street,白露街道,D
C11,community,银杏社区,J1
C12,community,桂花社区,J1
C21,community,芦花社区,J2
END
cat >staff.csv <<'END'
code,role,name,duties,org
R1,staff,吴登记,record,
X1,staff,钱兑换,redeem,
U1,staff,孔审计,audit,
L1,staff,罗登记,record,C11
K1,staff,何核实,verify,J1
P1,staff,潘审核,approve,J1
B1,staff,白两责,verify;approve,J1
K2,staff,柯核实,verify,J2
P2,staff,裴审核,approve,J2
END
cat >people.csv <<'END'
code,role,name,sex,born,phone,community,compound,building,tags,needs,skills,hobbies,helper_kind,joined
V1,volunteer,江一帆,M,1960-03-01,13900000011,银杏社区,杏园,1栋,,,助餐;助洁,象棋,互助养老员,2025-04-01
V2,volunteer,杜小梅,F,1972-08-20,13900000012,银杏社区,杏园,2栋,,,巡访关爱,书法,老党员,2025-04-01
V3,both,康乐山,M,1955-11-05,13900000013,桂花社区,桂苑,5栋,独居,助洁,助医,象棋,互助养老员,2025-04-01
V4,volunteer,沈月华,F,1980-01-15,13900000014,芦花社区,芦庭,3栋,,,精神慰藉,,医疗护理志愿者,2025-04-01
E1,elder,宋秀英,F,1942-05-12,13900000021,银杏社区,杏园,1栋,独居,助餐;助洁,,象棋,,2025-04-01
E2,elder,陶建国,M,1945-09-30,13900000022,银杏社区,杏园,4栋,空巢,巡访关爱,,书法,,2025-04-01
E3,elder,薛桂兰,F,1939-12,13900000023,桂花社区,桂苑,5栋,失能,助医,,,,2025-04-01
E4,elder,沈文英,F,1950-06-18,13900000024,芦花社区,芦庭,3栋,留守,精神慰藉,,,,2025-04-01
END
carebank init --rules 420112 --by A1 --quiet >key.txt &&
  carebank enroll import orgs.csv --by A1 --quiet >/dev/null &&
  carebank enroll import staff.csv --by A1 --quiet >/dev/null &&
  carebank enroll import people.csv --by R1 --quiet >/dev/null &&
  printf 'code,kin\nV4,E4\n' | carebank enroll import - --by R1 --quiet >/dev/null

# services ROW...: a file of services, under the shortest header that will do, to stdout.
services() {
  echo ref,day,start,minutes,volunteer,elder,category
  printf '%s\n' "$@"
}
# served ROW...: the same, recorded by R1, verified and approved by the street of each.
served() {
  services "$@" | carebank log import - --by R1 --quiet >/dev/null
  carebank log verify --all --by K1 --quiet >/dev/null
  carebank log verify --all --by K2 --quiet >/dev/null
  carebank log approve --all --by P1 --quiet >/dev/null
  carebank log approve --all --by P2 --quiet >/dev/null
}
