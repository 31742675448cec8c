// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::lab {

/// What an agent signs to show that the key it wants certified is its own: bound to one session, so
/// that it proves nothing anywhere else.
[[nodiscard]] inline std::string possessionMessage(std::string_view session)
{
    return "assayer lab, possession of key, session " + std::string(session);
}

} // namespace attest::lab
