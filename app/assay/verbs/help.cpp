// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include "run.h"
#include "shown_argument.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr std::size_t kLongestVerb = 3; ///< in words: azure vm list

int runHelp(Invocation& invocation)
{
    const auto& words = invocation.arguments.operands();
    const auto& terminal = invocation.streams.terminal;
    if (words.empty()) {
        invocation.out(helpOnVerbs({}, terminal));
        return kAccept;
    }
    std::string name = words[0];
    for (std::size_t i = 1; i < words.size(); ++i) {
        name += " " + words[i];
    }
    if (name == "exit-codes") {
        invocation.out(helpOnExitCodes(terminal));
        return kAccept;
    }
    std::vector<std::string_view> names{"exit-codes"};
    bool first = false;
    for (const Verb* verb : allVerbs()) {
        if (verb->name == name) {
            invocation.out(helpOn(*verb, terminal));
            return kAccept;
        }
        first |= verb->name.starts_with(name + " ");
        names.push_back(verb->name);
    }
    if (first) {
        invocation.out(helpOnVerbs(name, terminal));
        return kAccept;
    }
    Sentence message(
        QT_TRANSLATE_NOOP("assay", "there is no help on {word}"), {{"word", quotedArgument(name)}});
    if (const auto near = nearestWord(name, names)) {
        message += {QT_TRANSLATE_NOOP("assay", "; the nearest is {near}"),
            {{"near", "'" + std::string(*near) + "'"}}};
    }
    return refuse(invocation, {"usage.unknown-verb", message});
}

} // namespace

const Verb kHelp{"help", Family::Self,
    QT_TRANSLATE_NOOP(
        "assay", "what a verb does and takes; 'exit-codes' for what the answers mean"),
    {"[VERB [OBJECT] | exit-codes]", kLongestVerb, {}, 0}, {}, runHelp};

} // namespace attest::app
