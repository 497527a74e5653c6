The passbook that a volunteer takes home: with each service its receipt, as a QR code that a phone reads.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-07,9:00,90,V1,E1,助餐
  $ carebank audit checkpoint --by U1 --quiet >/dev/null
  $ served S-3,2025-06-01,9:00,30,V1,E1,助餐
  $ carebank audit receipt --ref S-1 --by U1 --out s-1.tlog-proof
  $ carebank report statement V1 --receipts --by U1 --out v1.html
  $ stat -c %a v1.html && grep -c '<svg ' v1.html && grep -o '<figcaption>[^<]*' v1.html
  600
  2
  <figcaption>S-1, 2025-05-06, 60 minutes
  <figcaption>S-2, 2025-05-07, 90 minutes
  <figcaption>S-3, 2025-06-01: no receipt (S-3 is newer than the latest checkpoint)
  $ carebank report statement V1 --receipts --period 2025-05 --by U1 --format md | grep -E '^S-|^!' | cut -c 1-60
  S-1, 2025-05-06, 60 minutes
  ![QR](data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3
  S-2, 2025-05-07, 90 minutes
  ![QR](data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3
  $ carebank report statement V1 --receipts --ref S-2 --by U1 --lang zh | sed -n '1,/^S-2/p'
  存折：V1 江一帆（1960、银杏社区、1栋）
  日期        类型  记录编号  说明  分钟  累计分钟  积分种类      积分  余额
  ----------  ----  --------  ----  ----  --------  ------------  ----  ----
  2025-05-06  服务  S-1       助餐    60        60  互助养老积分     1     1
  2025-05-07  服务  S-2       助餐    90       150  互助养老积分   1.5   2.5
  2025-06-01  服务  S-3       助餐    30       180  互助养老积分   0.5     3
  共服务 180 分钟。
  互助养老积分：获得 3，余额 3。
  时长按实际服务时间记录（民政部令第67号第七条）；积分按每天的规则由时长算出，只记入整的存储单位。
  每个二维码是账本 420112 中一次服务的凭据：扫描后即可与评估方持有的检查点核对。

  S-2，2025-05-07，90 分钟
  $ carebank report statement V1 --receipts --ref S-2 --by U1 | grep -cE '^[ █▀▄]+$' | /usr/bin/python3 -c 'n = int(input()); print(40 < n < 100)'
  True

The code holds the receipt, byte for byte; zbar reads it where it is installed.

  $ cat >scan.py <<'END'
  > import re, shutil, subprocess, sys
  > path = re.search(r'viewBox="0 0 (\d+).*? d="([^"]*)"', open("v1.html").read())
  > side, scale = int(path[1]), 4
  > rows = [bytearray(b"\xff" * side * scale) for _ in range(side)]
  > for x, y, n in re.findall(r"M(\d+) (\d+)h(\d+)", path[2]):
  >     rows[int(y)][int(x) * scale:(int(x) + int(n)) * scale] = b"\x00" * int(n) * scale
  > open("code.pgm", "wb").write(b"P5 %d %d 255\n" % (side * scale, side * scale) + b"".join(bytes(r) * scale for r in rows))
  > want = open("s-1.tlog-proof", "rb").read()
  > if shutil.which("zbarimg"):
  >     got = subprocess.run(["zbarimg", "--quiet", "--raw", "--oneshot", "-Sbinary", "code.pgm"], capture_output=True).stdout
  >     sys.exit(0 if got == want else "zbarimg read something else: %r" % got)
  > END
  $ /usr/bin/python3 scan.py

Not everything goes.

  $ carebank report statement V1 --receipts --by U1
  carebank: on a terminal there is room for one receipt
      give one --ref, or --format html or md
  [2]
  $ carebank report statement V1 --receipts --by U1 --format csv
  carebank: --format is text, md or html here
  [2]
  $ carebank report statement V1 --ref S-1 --by U1
  carebank: --ref and --period go with --receipts
      give --receipts too, or leave them out
  [2]
  $ carebank report statement V1 --receipts --ref S-1 --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank report statement V1 --receipts --ref S-9 --by U1 --format md | grep -c svg
  carebank: S-9 is no approved service in this passbook [unknown-ref]
      the latest in it: S-1, S-2, S-3
  0
  [1]
  $ carebank report statement V1 --receipts --ref S-9 --ref S-1 --by U1 --format md | grep -c svg
  carebank: S-9 is no approved service in this passbook [unknown-ref]
      the latest in it: S-1, S-2, S-3
  1
  $ carebank report statement V1 --receipts --ref S-9 --by U1 --lang zh
  carebank: S-9 不是这本存折中已审核的服务 [unknown-ref]
      其中最近的是：S-1、S-2、S-3
  [1]
  $ carebank report statement V3 --receipts --ref S-1 --by U1
  carebank: S-1 is no approved service in this passbook [unknown-ref]
      it has no approved service yet
  [1]
  $ carebank report statement V1 --receipts --ref S-1 --period 2025-06 --by U1
  carebank: S-1 is of 2025-05-06, which is not in 2025-06 [unknown-ref]
      leave out --period or --ref
  [1]
  $ carebank report statement V1 --receipts --period 2025-04 --by U1 --format md | tail -n 2
  - Minutes are those really given (Order 67, Art. 7); points follow from them by the rules of each day, and only whole storage units are credited.
  - No service in 2025-04, and so no receipt.
  $ carebank report statement V1 --receipts --period 2025-04 --by U1 --format md --lang zh | tail -n 1
  - 2025-04 没有服务，因此没有回执。
  $ carebank report statement V3 --receipts --by U1 --format md | tail -n 1
  - No service yet, and so no receipt.
  $ carebank report statement V1 --receipts --period 2025-06 --by U1 --format md | grep -c 'Each code'
  0
  [1]
  $ carebank report statement V1 --receipts --ref S-3 --by U1 | tail -n 1
  carebank: S-3 is newer than the latest checkpoint [not-yet-sealed]
      sign the present state first, with carebank audit checkpoint
  S-3, 2025-06-01: no receipt (S-3 is newer than the latest checkpoint)
