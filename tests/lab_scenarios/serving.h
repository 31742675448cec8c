// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace attest::test {

/// assay lab serve in a process of its own, from its announcement until this is gone, when it is killed
/// without warning.
class Serving {
public:
    explicit Serving(const std::vector<std::string>& options);
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    ~Serving();

    /// Ends it by a signal it can hear, and waits for that; its exit code.
    int end(int signal);

    std::string announcement;           ///< the line that it says where everything is in
    std::uint16_t server = 0, imds = 0; ///< 0 when it did not start

private:
    pid_t m_process = -1;
};

} // namespace attest::test
