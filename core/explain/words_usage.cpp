// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

// Why a command was not carried out (app/assay/usage_issues.h).
constexpr Entry kEntries[] = {
    {"usage.bad-value", Basis::Inferred, "", WORDS("An option's value has another form"),
        WORDS("The option takes a value of another form than the one given; the message names "
              "it. An empty value is none: a shell variable that is not set must not mean that a"
              " check is left out."),
        WORDS("Give the value in the form that the help of the verb shows."), ""},
    {"usage.conflict", Basis::Inferred, "", WORDS("Options that do not go together"),
        WORDS("Two of the options given exclude each other, or one needs another that is "
              "missing."),
        WORDS("Leave one out, or add the one that the message names."), ""},
    {"usage.exists", Basis::Inferred, "", WORDS("The file exists already"),
        WORDS("The file that --out names is there, and it is not replaced unasked: it may be the"
              " only copy of a case."),
        WORDS("Give another name, or --force to replace it."), ""},
    {"usage.holds-secret", Basis::Inferred, "", WORDS("A case would keep a secret"),
        WORDS("The input holds something that can be misused by whoever has it, such as a token "
              "inside another text or a private key, and a case file is made to be sent to "
              "others."),
        WORDS("Take it out of the input, or give --keep-token to keep it all the same."), ""},
    {"usage.malformed-line", Basis::Inferred, "", WORDS("A line that cannot be read"),
        WORDS("A line of the batch, or of the ledger, does not have the form that is expected. "
              "Nothing was judged for it."),
        WORDS("Correct the line that the message names."), ""},
    {"usage.missing-object", Basis::Inferred, "", WORDS("The verb needs to know what"),
        WORDS("The verb has several objects, such as verify chain and verify token, and none was"
              " named."),
        WORDS("Add one of those that the message lists."), ""},
    {"usage.missing-operand", Basis::Inferred, "", WORDS("Something is missing after the verb"),
        WORDS("The verb needs one more word."), WORDS("Add what the message names."), ""},
    {"usage.missing-option", Basis::Inferred, "", WORDS("An option is missing"),
        WORDS("The verb cannot do without the option that the message names."),
        WORDS("Add the option."), ""},
    {"usage.missing-value", Basis::Inferred, "", WORDS("An option without its value"),
        WORDS("The option takes a value, and none follows it."),
        WORDS("Add the value. One that begins with two dashes is written --name=value."), ""},
    {"usage.missing-verb", Basis::Inferred, "", WORDS("No verb"),
        WORDS("The command line begins with an option."),
        WORDS("Put the verb first, then its options."), ""},
    {"usage.no-input", Basis::Inferred, "", WORDS("There is no standard input"),
        WORDS("A line of a batch cannot read standard input: the batch itself is read from it."),
        WORDS("Name a file."), ""},
    {"usage.no-json", Basis::Inferred, "", WORDS("No JSON form"),
        WORDS("The verb prints pages or a script for people and shells, which have no JSON form."),
        WORDS("Leave --json out; assay contract --json lists verbs and codes for programs."), ""},
    {"usage.not-in-batch", Basis::Inferred, "", WORDS("Not within a batch"),
        WORDS("The verb runs until it is ended, and every line of a batch is answered."),
        WORDS("Run it by itself."), ""},
    {"usage.repeated-option", Basis::Inferred, "", WORDS("An option given twice"),
        WORDS("The option takes one value, and there are two."), WORDS("Leave one of them out."),
        ""},
    {"usage.unexpected-operand", Basis::Inferred, "", WORDS("A word too many"),
        WORDS("The verb takes fewer words than there are."),
        WORDS("Put quotes around a name with blanks in it, or leave the word out."), ""},
    {"usage.unexpected-value", Basis::Inferred, "", WORDS("A value for a switch"),
        WORDS("The option is a switch and takes no value."), WORDS("Leave the value out."), ""},
    {"usage.unknown-issue", Basis::Inferred, "", WORDS("No such issue"),
        WORDS("There is no issue, attribute or message like the one that was asked for."),
        WORDS("assay explain lists all issues."), ""},
    {"usage.unknown-option", Basis::Inferred, "", WORDS("No such option"),
        WORDS("The verb has no option of that name."), WORDS("assay help VERB lists the options."),
        ""},
    {"usage.unknown-policy", Basis::Inferred, "", WORDS("No such policy"),
        WORDS("The file has no policy of that name."), WORDS("Give one of the names in the file."),
        ""},
    {"usage.unknown-shell", Basis::Inferred, "", WORDS("No such shell"),
        WORDS("There are scripts for bash, zsh and fish."), WORDS("Name one of these."), ""},
    {"usage.unknown-verb", Basis::Inferred, "", WORDS("No help on that"),
        WORDS("There is no verb of that name."), WORDS("assay help lists the verbs."), ""},
    {"usage.unreadable-path", Basis::Inferred, "", WORDS("A file cannot be read"),
        WORDS("The file is not there, may not be read, is a folder, or is not a file at all: a "
              "token in place of a file's name is the usual mix-up. In a batch only ordinary "
              "files are read."),
        WORDS("Give the path of a file that can be read, or - for standard input."), ""},
    {"usage.unwritable-path", Basis::Inferred, "", WORDS("A file cannot be written"),
        WORDS("The folder is not there or may not be written to, or no space is left."),
        WORDS("Give another path."), ""},
    {"unsupported.verb", Basis::Inferred, "", WORDS("No such verb"),
        WORDS("The program has no verb of that name, or it is not there yet."),
        WORDS("assay help lists the verbs."), ""},
    {"internal.fault", Basis::Inferred, "", WORDS("A fault of this program"),
        WORDS("Something happened that must not happen, whatever the input. Nothing was judged."),
        WORDS("Report it with the command and, if it may leave your hands, the input."), ""},
};

} // namespace

std::span<const Entry> wordsUsage()
{
    return kEntries;
}

} // namespace attest::explain
