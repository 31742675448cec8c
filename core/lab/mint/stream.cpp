// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/stream.h"

#include "lab/mint/digest.h"

namespace attest::lab {

namespace {

void appendCounter(Bytes& out, std::uint64_t value)
{
    for (int shift = 56; shift >= 0; shift -= 8) {
        out.push_back(static_cast<Byte>(value >> shift));
    }
}

} // namespace

Stream::Stream(std::string_view seed, std::string_view label)
{
    // The length in front keeps ("ab", "c") and ("a", "bc") apart.
    appendCounter(m_prefix, seed.size());
    m_prefix.insert(m_prefix.end(), seed.begin(), seed.end());
    m_prefix.insert(m_prefix.end(), label.begin(), label.end());
}

Bytes Stream::take(std::size_t count)
{
    Bytes out;
    out.reserve(count);
    while (out.size() < count) {
        if (m_used == m_block.size()) {
            refill();
        }
        out.push_back(m_block[m_used++]);
    }
    return out;
}

void Stream::refill()
{
    Bytes input = m_prefix;
    appendCounter(input, m_counter++);
    m_block = digest(Digest::Sha256, input);
    m_used = 0;
}

} // namespace attest::lab
