// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"

#include <cstddef>

namespace attest::app {

/// Reads commands from streams.in line by line and writes each answer as soon as it is there. Memory
/// does not grow with the number of lines. `jobs` 0 means one for each core. Answers with 0 when
/// every line was answered.
int runBatch(Streams& streams, std::size_t jobs);

} // namespace attest::app
