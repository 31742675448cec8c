// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/wake.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::live {

/// A program to be run, without a shell, so that nothing of an argument is ever carried out; in a process
/// group of its own, which ends with it. Its standard input is empty, and it gets no other descriptor of ours.
struct ChildOrder {
    std::vector<std::string> arguments;   ///< the program first, found by PATH
    std::vector<std::string> environment; ///< NAME=VALUE, in place of what ours says of that name
    /// What this program was handed to sign in by is not for others, unless it is what they are asked for: it
    /// would be theirs to log, and ssh hands it on where it is told to.
    enum class Secrets { Drop, Keep } secrets = Secrets::Drop;
    /// What it writes, as it comes; false: enough. Of an error stream that nobody takes, the last line is
    /// kept: what stands there when a program fails tells why.
    std::function<bool(std::string_view)> out, err;
    std::function<void()> started;     ///< called when it runs
    const Wake* wake = nullptr;        ///< ends it when asked
    std::function<bool()> enough;      ///< the same, looked at ten times a second
    std::chrono::milliseconds most{0}; ///< how long it may take; 0: as long as it likes
};

/// How it ended.
struct ChildEnd {
    enum class By {
        Itself,
        NotStarted, ///< `code` is an errno
        Signal,     ///< `code` is its number
        Us,         ///< it was asked to, or whoever takes its output had enough
        Time,       ///< it took too long
    } by
        = By::Itself;
    int code = 0;
    std::string said; ///< the last line of the error stream, where nobody took that

    [[nodiscard]] bool well() const { return by == By::Itself && code == 0; }
    /// "exit code 3", "signal 9", "No such file or directory"; for problems.
    [[nodiscard]] std::string reason() const;
};

/// Waits for its end, or ends it. A process of another group that it left behind and that holds its streams
/// is not waited for once it has closed its output itself.
[[nodiscard]] ChildEnd runChild(const ChildOrder& order);

} // namespace attest::live
