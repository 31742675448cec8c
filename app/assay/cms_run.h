// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "judgement.h"
#include "verb.h"

namespace attest::app {

/// `verify cms`: every signer's signature and, unless told otherwise, every signer's chain.
[[nodiscard]] Judgement judgeCms(const Invocation& invocation);

} // namespace attest::app
