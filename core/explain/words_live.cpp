// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    // Of this machine: files, pipes, commands, the spool.
    {"source.unreadable", Basis::Inferred, "", WORDS("A source of log lines cannot be read"),
        WORDS("{source}: {reason}."),
        WORDS(
            "See that it is there and that you may read it; put file: before a path that looks like "
            "something else."),
        ""},
    {"source.missing", Basis::Inferred, "", WORDS("A followed file is not there at the moment"),
        WORDS("{source} was moved away or deleted. What it still held was read to its end; reading "
              "goes on as soon as a file of that name is there again."),
        "", ""},
    {"source.truncated", Basis::Inferred, "", WORDS("A followed file was cut or written anew"),
        WORDS("{source} is read from its beginning again. What was written to it between the last "
              "look and its being cut is lost."),
        WORDS("Let logrotate move the file away (create) and not copy and cut it (copytruncate)."),
        "logrotate(8)"},
    {"source.bad-gzip", Basis::Inferred, "", WORDS("A compressed log is damaged"),
        WORDS(
            "{source} begins as gzip and breaks off or goes on as something else. What could be read "
            "of it is shown."),
        WORDS("Test it with gzip -t and copy it again."), "RFC 1952"},
    {"source.command-failed", Basis::Inferred, "",
        WORDS("A command that log lines come from failed"),
        WORDS("{source} ended with {reason}[[; the last it said is: {said}]]."),
        WORDS(
            "Run the command in a terminal. It is started without a shell: variables, patterns and "
            "pipes mean nothing to it."),
        ""},
    {"source.bad-spec", Basis::Inferred, "", WORDS("This is no source of log lines"),
        WORDS(
            "{source} is neither a path, nor - for standard input, nor command: with the words of a "
            "command behind it."),
        WORDS("Write a path, -, or command:journalctl -o json -f; quotes hold words with blanks "
              "together."),
        ""},
    {"source.spool-failed", Basis::Inferred, "", WORDS("What is received cannot be kept on disk"),
        WORDS("{file}: {reason}. Nothing is shown that was not written there first."),
        WORDS("Make room on the disk, or choose another folder, which has to be yours alone."), ""},
    {"source.kept-gap", Basis::Inferred, "",
        WORDS("Lines were missing already when these were received"),
        WORDS(
            "Whoever received what was kept here could not have {lines} lines (0: it is not known how many), "
            "because of {reason}."),
        WORDS("The catalogue has more on the reason: assay explain with its name."), ""},
    {"source.not-continued", Basis::Inferred, "", WORDS("This source began anew"),
        WORDS(
            "What stands before this was received earlier. {source} cannot be asked for what it gave "
            "in between: that is missing, and what it gives again stands here twice."),
        WORDS("Where that matters, let it write to a file or to the journal, and follow that."),
        ""},
    {"source.given-up", Basis::Inferred, "", WORDS("Earlier lines were given up"),
        WORDS(
            "{lines} lines that came before these are not shown any more: there is a bound on what is "
            "kept of what goes on and on, and the oldest go first."),
        WORDS("Where they matter, follow fewer sources, or read them again at the source itself."),
        ""},
};

} // namespace

std::span<const Entry> wordsLive()
{
    return kEntries;
}

} // namespace attest::explain
