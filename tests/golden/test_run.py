#!/usr/bin/env python3
"""The runner of the golden transcripts, tried on transcripts of its own."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import run  # noqa: E402


class Runner(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        (self.folder / "bin").mkdir()
        program = self.folder / "bin" / "greet"
        program.write_text('#!/bin/sh\necho "您好，$1"\nexit ${2:-0}\n', encoding="utf-8")
        program.chmod(0o755)
        self.addCleanup(self.scratch.cleanup)

    def write(self, text, name="case.t"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def play(self, *arguments):
        command = [sys.executable, str(HERE / "run.py"), "--bin", str(self.folder / "bin" / "greet")]
        found = subprocess.run(command + [str(a) for a in arguments], capture_output=True, encoding="utf-8", check=False,
                               env={"PATH": "/usr/bin:/bin", "CAREBANK_BY": "A1", "LC_ALL": "C"})
        return found.returncode, found.stdout + found.stderr

    def passes(self, text):
        status, output = self.play(self.write(text))
        self.assertEqual((status, output), (0, "1 passed, 0 failed\n"))

    def updates_to(self, before, after):
        path = self.write(before)
        self.assertEqual(self.play("--update", path)[0], 0)
        self.assertEqual(path.read_bytes().decode("utf-8"), after)
        self.passes(after)

    def test_commands_output_and_status_are_compared(self):
        self.passes("Prose.\n\n  $ greet 王秀英\n  您好，王秀英\n  $ greet 李 3\n  您好，李\n  [3]\n\nMore prose.\n")

    def test_a_mismatch_is_shown_readably_and_fails(self):
        status, output = self.play(self.write("  $ greet 王秀英\n  您好，李\n"))
        self.assertEqual(status, 1)
        self.assertIn("-  您好，李\n+  您好，王秀英\n", output)
        self.assertTrue(output.endswith("0 passed, 1 failed\n"))

    def test_missing_and_surplus_lines_and_statuses_fail(self):
        for text in ("  $ echo a\n", "  $ echo a\n  a\n  b\n", "  $ true\n  [1]\n", "  $ false\n", "  $ printf a\n  a\n",
                     "  $ false\n  * (glob)\n"):
            self.assertEqual(self.play(self.write(text))[0], 1, text)

    def test_one_shell_keeps_variables_and_folders(self):
        self.passes("  $ X=甲; mkdir sub; cd sub\n\nLater:\n\n  $ echo $X $(basename $PWD)\n  甲 sub\n")

    def test_commands_may_have_several_lines(self):
        self.passes("  $ cat > f <<END\n  > 一\n  > \n  > two\n  > END\n  $ wc -l < f\n  3\n")

    def test_stdout_and_stderr_come_together_in_order(self):
        self.passes("  $ echo a; echo b >&2; echo c\n  a\n  b\n  c\n")

    def test_patterns_fit_lines(self):
        self.passes("  $ echo 'took 12 s (really)'\n  took \\d+ s \\(.*\\) (re)\n  $ echo 'a.b *'\n  a.? \\* (glob)\n")
        self.assertEqual(self.play(self.write("  $ echo axb\n  a.b (glob)\n"))[0], 1)
        self.assertEqual(self.play(self.write("  $ echo xaby\n  ab (re)\n"))[0], 1)

    def test_empty_lines_of_output_need_no_spaces(self):
        self.passes("  $ printf 'a\\n\\nb\\n'\n  a\n\n  b\n\n  $ true\n")
        self.updates_to("  $ printf '\\na\\n\\n'\n\nEnd.\n", "  $ printf '\\na\\n\\n'\n\n  a\n  \n\nEnd.\n")

    def test_update_writes_what_came_and_keeps_patterns_that_fit(self):
        self.updates_to("  $ echo one; echo took 5 s; echo three; false\n  1\n  took * s (glob)\n  x.* (re)\n\nEnd\n",
                        "  $ echo one; echo took 5 s; echo three; false\n  one\n  took * s (glob)\n  three\n  [1]\n\nEnd\n")

    def test_update_leaves_other_text_alone(self):
        text = "Title\n\n\n  an indented line of prose\n  $ true\n\n\n  $ true\nno line break at the end"
        self.updates_to(text, text)

    def test_what_looks_like_syntax_is_escaped(self):
        self.updates_to("  $ echo '$ x'; echo '[2]'; echo 'a (re)'\n",
                        "  $ echo '$ x'; echo '[2]'; echo 'a (re)'\n  \\$\\ x (re)\n  \\[2\\] (re)\n  a\\ \\(re\\) (re)\n")

    def test_invisible_and_foreign_bytes_are_written_out(self):
        self.updates_to("  $ printf '\\357\\273\\277a\\r\\n\\033[1m\\304\\343\\n'\n",
                        "  $ printf '\\357\\273\\277a\\r\\n\\033[1m\\304\\343\\n'\n  \\ufeffa\\r\n  \\x1b[1m\\xc4\\xe3\n")
        self.updates_to("  $ printf 'a'\n", "  $ printf 'a'\n  a (no-eol)\n")

    def test_the_environment_is_the_same_everywhere(self):
        self.passes("  $ echo $LC_ALL $TZ ${CAREBANK_BY-unset}\n  C UTC unset\n"
                    "  $ test \"$XDG_CONFIG_HOME\" = \"$HOME/.config\" && test -d \"$XDG_CONFIG_HOME\"\n"
                    "  $ ls\n  $ basename \"$SAMPLES\"\n  samples\n")

    def test_commands_do_not_read_the_script(self):
        self.passes("  $ cat\n  $ read x\n  [1]\n  $ echo still here\n  still here\n")

    def test_a_syntax_error_ends_only_its_command(self):
        self.passes("  $ if then\n  bash: * (glob)\n  bash: * (glob)\n  [2]\n  $ echo on\n  on\n")

    def test_an_exit_ends_the_shell_and_the_rest_is_told(self):
        self.updates_to("  $ exit 4\n  $ echo never\n",
                        "  $ exit 4\n  [4]\n  $ echo never\n  (not run: the shell had ended)\n")

    def test_a_file_that_hangs_is_stopped(self):
        status, output = self.play("--timeout", 1, self.write("  $ sleep 60\n"))
        self.assertEqual(status, 1)
        self.assertIn("stopped after 1 seconds", output)

    def test_folders_and_files_select(self):
        (self.folder / "a").mkdir()
        self.write("  $ true\n", "a/one.t")
        self.write("  $ true\n", "a/two.t")
        self.write("  $ false\n", "three.t")
        self.assertEqual(self.play(self.folder / "a"), (0, "2 passed, 0 failed\n"))
        self.assertEqual(self.play("--jobs", 1, self.folder)[1].splitlines()[-1], "2 passed, 1 failed")

    def test_wrong_usage_is_2(self):
        self.assertEqual(self.play(self.folder / "none.t")[0], 2)
        self.assertEqual(self.play(self.folder / "bin")[0], 2)

    def test_parsing_and_writing_are_inverse(self):
        for text in ("", "\n", "a\n  $ b\n", "  $ a\n  > b\n  c\n\n  d\n\n\ne\n\n  $ f\n  \n", "x\n  y\n\n  $ z\n\n\n  $ q"):
            self.assertEqual(run.written(run.parse(text)), text)


if __name__ == "__main__":
    unittest.main()
