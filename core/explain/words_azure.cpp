// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {

std::span<const Entry> wordsAzure()
{
    return {};
}

} // namespace attest::explain
