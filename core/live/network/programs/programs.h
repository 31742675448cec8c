// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "live/network/backoff.h"
#include "live/source.h"

#include <string>

namespace attest::live {

/// The programs of the person's own that lines are had by, each found by PATH.
struct Programs {
    std::string journalctl = "journalctl", ssh = "ssh", docker = "docker";
};

struct ProgramOptions {
    Follow follow = Follow::No;
    std::optional<Time> since;
    Programs programs;
    BackOff::Bounds backOff;
    std::uint64_t seed = 1; ///< of the waits
};

} // namespace attest::live
