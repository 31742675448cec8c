// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace attest::test {

struct ChildResult {
    int exit = -1; ///< -1 when a signal ended it
    std::string out, err;
};

/// A program with an environment and a folder of its own, without a terminal.
class Child {
public:
    Child(const std::vector<std::string>& argv,
        const std::map<std::string, std::string>& environment, const std::string& folder);
    Child(const Child&) = delete;
    ~Child();

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// The first line of its output; what it has written where it ends before.
    [[nodiscard]] std::string line() const;
    /// The same of its error stream.
    [[nodiscard]] std::string errorLine() const;
    /// Waits for its end.
    [[nodiscard]] ChildResult result();

private:
    pid_t m_pid = -1;
    int m_out = -1, m_err = -1;
};

} // namespace attest::test
