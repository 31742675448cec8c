// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "shown_argument.h"
#include "verbs.h"

namespace attest::app {

namespace {

int runCompletion(Invocation& invocation)
{
    const auto& shell = invocation.arguments.operands()[0];
    if (shell == "bash") {
        invocation.out(bashCompletion());
    } else if (shell == "zsh") {
        invocation.out(zshCompletion());
    } else if (shell == "fish") {
        invocation.out(fishCompletion());
    } else {
        return refuse(invocation,
            {"usage.unknown-shell",
                {QT_TRANSLATE_NOOP("assay", "{word} is none of bash, zsh and fish"),
                    {{"word", quotedArgument(shell)}}}});
    }
    return kAccept;
}

} // namespace

const Verb kCompletion{"completion", Family::Self,
    QT_TRANSLATE_NOOP("assay", "a completion script for bash, zsh or fish"),
    {"bash|zsh|fish", 1, {}, 1}, {}, runCompletion,
    QT_TRANSLATE_NOOP("assay",
        "bash: source <(assay completion bash). zsh: source <(assay completion zsh), after "
        "compinit. fish: assay completion fish | source.")};

} // namespace attest::app
