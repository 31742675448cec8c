// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command_source.h"

#include "live/child.h"
#include "live/issues.h"

namespace attest::live {

CommandSource::CommandSource(std::vector<std::string> arguments)
    : ThreadedSource([&arguments] {
        std::string name;
        for (const auto& word : arguments) {
            name += (name.empty() ? "" : " ") + word;
        }
        return name;
    }())
    , m_arguments(std::move(arguments))
{
}

void CommandSource::run()
{
    ChildOrder order;
    order.arguments = m_arguments;
    order.wake = &wake();
    order.out = [this](std::string_view part) {
        pass(part);
        return true;
    };
    order.started = [this] { say(SourceState::Connected); };
    const auto end = runChild(order);
    passRest();
    if (end.well() || end.by == ChildEnd::By::Us) {
        say(SourceState::Ended);
        return;
    }
    say(SourceState::Failed,
        Problem{issue::kCommandFailed,
            {{"source", name()}, {"reason", end.reason()}, {"said", end.said}}, {}});
}

std::optional<std::vector<std::string>> commandWords(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    bool begun = false;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word += c;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            begun = true;
        } else if (c == ' ' || c == '\t') {
            if (begun) {
                words.push_back(std::move(word));
            }
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (quote != 0) {
        return std::nullopt;
    }
    if (begun) {
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace attest::live
