"""The command line: clean, explain, notices, filters."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

try:
    import click
except ModuleNotFoundError:  # the library itself does without it
    sys.stderr.write("cleantext: the command line needs click; install it with: pip install 'article-cleantext[cli]'\n")
    raise SystemExit(2) from None

import cleantext
from cleantext import Article, labels, margin
from cleantext import catalogue as catalogues
from cleantext.pipeline import Pipeline, name_of


class Mistake(click.ClickException):
    """An error of the user's: one line on stderr, exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the message as one line."""
        click.echo(f"cleantext: {' '.join(self.message.split())}", err=True, file=file)


class Commands(click.Group):
    """A group whose first command is meant when none is named: ``cleantext FILE`` cleans the file."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``clean`` before arguments that name no command."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "--version", "-h")):
            args = ["clean", *args]
        return super().parse_args(ctx, args)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and turn what click complains of into one line."""
        extra["standalone_mode"] = False
        try:
            super().main(*args, **extra)
            sys.stdout.flush()
        except click.exceptions.Exit as end:
            sys.exit(end.exit_code)
        except click.Abort:
            sys.exit(130)
        except Mistake as mistake:
            mistake.show()
            sys.exit(mistake.exit_code)
        except click.ClickException as error:
            Mistake(error.format_message()).show()
            sys.exit(2)
        except BrokenPipeError:  # the reader has gone: "cleantext ... | head"
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)


def _texts(files: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in files or ("-",):
        yield name, _read(name)


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError:
        raise Mistake(f"{name}: no such file") from None
    except IsADirectoryError:
        raise Mistake(f"{name}: a directory, not a file; name the files in it: cleantext {name.rstrip('/')}/*") from None
    except OSError as error:
        raise Mistake(f"{name}: cannot be read: {error.strerror}") from None
    shown = "standard input" if name == "-" else name
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Mistake(f"{shown}: UTF-16, not UTF-8; convert it first: iconv -f UTF-16 -t UTF-8 {shown}")
    if b"\0" in data[:4096]:
        raise Mistake(f"{shown}: not a text file (it has NUL bytes)")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake(
            f"{shown}: not UTF-8 (byte {error.start}); convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 {shown}"
        ) from None


def _pipeline(notices: tuple[str, ...], keep: tuple[str, ...], without: tuple[str, ...]) -> Pipeline:
    try:
        return cleantext.news.with_notices(*notices).keeping(*keep).without(*without)
    except (ValueError, OSError) as error:
        raise Mistake(str(error)) from None


def _article(pipeline: Pipeline, raw: str, language: str | None) -> Article:
    try:
        return pipeline(raw, language=language)
    except ValueError as error:  # no language tag
        raise Mistake(str(error)) from None


def _options(command: Any) -> Any:
    for option in (
        click.option("--language", metavar="TAG", help="The text's language (BCP 47), if it is known."),
        click.option("--notices", multiple=True, metavar="FILE", help="A catalogue of your own, in TOML. May be given again."),
        click.option("--keep", multiple=True, metavar="LABEL", help="Leave this label in the text too. May be given again."),
        click.option("--without", multiple=True, metavar="FILTER", help="Leave this filter out. May be given again."),
    ):
        command = option(command)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(cleantext.__version__, prog_name="cleantext")
def main() -> None:
    """Turn raw scraped article text into a clean article.

    Without a command the files are cleaned: "cleantext FILE" is "cleantext clean FILE".
    """


@main.command()
@click.argument("files", nargs=-1)
@click.option("--json", "form", flag_value="json", help="One JSON object a line.")
@click.option("--markdown", "form", flag_value="markdown", help="Markdown, with headline, authors and subheadings.")
@_options
def clean(files: tuple[str, ...], form: str | None, language: str | None, notices: Any, keep: Any, without: Any) -> None:
    """Print the clean article in each of FILES, or in standard input."""
    pipeline = _pipeline(notices, keep, without)
    for number, (_, raw) in enumerate(_texts(files)):
        article = _article(pipeline, raw, language)
        if form == "json":
            click.echo(article.to_json())
        else:
            if number:
                click.echo()
            shown = article.to_markdown().rstrip("\n") if form == "markdown" else article.text
            click.echo(shown.encode("utf-8", "replace").decode("utf-8"))


@main.command()
@click.argument("file", default="-")
@click.option("--color/--no-color", default=None, help="Colours, and the reasons beside the lines; by default in a terminal.")
@_options
def explain(file: str, color: bool | None, language: str | None, notices: Any, keep: Any, without: Any) -> None:
    """Print what each line of FILE is, and why, in the margin notation."""
    article = _article(_pipeline(notices, keep, without), _read(file), language)
    if not (sys.stdout.isatty() if color is None else color):
        click.echo(margin.write(margin.explain(article)), nl=False)
        return
    for key, value in margin.explain(article).header.items():
        if key != "reason":
            click.echo(click.style(f"@{key}", dim=True) + f" {value}", color=True)
    click.echo()
    for row, parts in margin.labelled_rows(article):
        if not row.label:
            click.echo(f"{row.margin}| {row.text}".rstrip(), color=True)
            continue
        kept = row.label in article.keep
        label = click.style(row.margin, fg="green" if kept else "red")
        reasons = dict.fromkeys(f"{part.reason} ({part.filter})" for part in parts if part.reason)
        why = click.style(f"   ← {'; '.join(reasons)}", dim=True) if reasons else ""
        click.echo(f"{label}| {click.style(row.text, dim=not kept)}{why}", color=True)


@main.group(invoke_without_command=True)
@click.option("--language", metavar="TAG", help="Only this language's.")
@click.option("--label", metavar="LABEL", help="Only those of this label.")
@click.option("--id", "prefix", metavar="ID", help="Only those whose id begins so.")
@click.option("--text", metavar="TEXT", help="Only those with this text in a phrase, or that are found in it.")
@click.pass_context
def notices(ctx: click.Context, language: str | None, label: str | None, prefix: str | None, text: str | None) -> None:
    """Print the catalogue's notices (id, label, where, first phrase), or check a catalogue of your own."""
    if ctx.invoked_subcommand is not None:
        return
    catalogue = catalogues.builtin()
    if label is not None:
        try:
            labels.check(label)
        except ValueError as error:
            raise Mistake(str(error)) from None
    tags = sorted({notice.language for notice in catalogue.notices})
    if language is not None and language not in tags:
        raise Mistake(f"no language {language!r} in the catalogue; it has {', '.join(tags)}")
    found: set[str] = set()
    if text is not None:
        document = cleantext.Document.from_text(text)
        found = {hit.notice.id for hit in catalogue.matcher.find(document)[0]}
    for notice in catalogue.notices:
        if (
            (language is None or notice.language == language)
            and (label is None or notice.label == label)
            and (prefix is None or notice.id.startswith(prefix))
            and (text is None or notice.id in found or any(text.casefold() in phrase.casefold() for phrase in notice.phrases))
        ):
            beside = f" near {notice.near}" if notice.near else ""
            click.echo(f"{notice.id}\t{notice.label}\t{notice.where}{beside}\t{notice.phrases[0]}")


@notices.command("check")
@click.argument("files", nargs=-1, required=True)
def check_notices(files: tuple[str, ...]) -> None:
    """Check catalogue files of your own against themselves and the built-in catalogue."""
    for name in files:
        try:
            catalogue = catalogues.load(name)
            catalogues.prove(catalogue)
        except FileNotFoundError:
            raise Mistake(f"{name}: no such file") from None
        except IsADirectoryError:
            raise Mistake(f"{name}: a directory, not a file") from None
        except (ValueError, OSError) as error:
            raise Mistake(str(error)) from None
        click.echo(f"{name}: {len(catalogue.notices)} notices, {len(catalogue.cues)} cues, in order")


@main.command()
def filters() -> None:
    """Print the default pipeline's filters, in order, with what each finds."""
    for step in cleantext.news.filters:
        summary = (step.__doc__ or "").strip().split("\n\n")[0]
        click.echo(f"{name_of(step):<12} {' '.join(summary.split())}")
