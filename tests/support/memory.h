// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace attest::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kKeepsFreedMemory = true;
#elif defined(__has_feature)
inline constexpr bool kKeepsFreedMemory
    = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool kKeepsFreedMemory = false;
#endif

/// What a process may take where it may take that much in a plain build. Sanitizers hold back what was freed
/// (256 MiB of it) and put room around each piece: there the bound only tells that nothing runs away.
constexpr std::size_t memoryAllowed(std::size_t plain)
{
    return kKeepsFreedMemory ? 3 * plain + (std::size_t{512} << 20U) : plain;
}

} // namespace attest::test
