// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/context.h"

namespace attest::verify {

/// Whether anybody asked for a stage: whether the input that it is about was given at all. One that
/// nobody asked for is skipped, whatever became of the stages before it. Stages that do more than
/// judge that input (entry, issuer, audience) always run and skip themselves.
[[nodiscard]] bool isAskedFor(
    std::string_view stage, const Evidence& evidence, const Context& context);

} // namespace attest::verify
