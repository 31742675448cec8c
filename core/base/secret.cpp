// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

namespace attest {

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.wipe();
    }
    return *this;
}

void SecretBytes::wipe()
{
    // volatile: a store nobody reads again would otherwise be optimised away.
    volatile Byte* at = m_bytes.data();
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        at[i] = 0;
    }
    m_bytes.clear();
}

} // namespace attest
