// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/threaded_source.h"

#include <vector>

namespace attest::live {

/// What a program writes to its standard output: journalctl -o json -f, kubectl logs -f, ssh. Started
/// without a shell, so that nothing of an argument is ever carried out; in a process group of its own,
/// which is ended with the source.
class CommandSource final : public ThreadedSource {
public:
    explicit CommandSource(std::vector<std::string> arguments);
    ~CommandSource() override { join(); }

private:
    void run() override;
    std::vector<std::string> m_arguments;
};

/// The words of a command line: blanks separate, quotes of either kind hold together. No variables, no
/// patterns, nothing else of a shell. Nothing where a quote is open.
[[nodiscard]] std::optional<std::vector<std::string>> commandWords(std::string_view line);

} // namespace attest::live
