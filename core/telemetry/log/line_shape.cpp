// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_shape.h"

namespace attest::telemetry {

bool LineShape::add(std::string_view before, CoreKey key)
{
    if (m_count == kMostMembers || before.size() > sizeof(Words)) {
        clear();
        return false;
    }
    constexpr char kAll[sizeof(Words)]
        = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
    Member member{.length = before.size(), .key = key};
    std::memcpy(member.before.data(), before.data(), before.size());
    std::memcpy(member.mask.data(), kAll, before.size());
    m_members[m_count++] = member;
    return true;
}

} // namespace attest::telemetry
