// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace attest::telemetry {

/// The quote that closes a JSON string whose first byte is at `at`; null where none does before `end`.
/// Sets `escapes` where a backslash stands before it, and else leaves it.
[[gnu::always_inline]] inline const char* closingQuote(
    const char* at, const char* end, bool& escapes)
{
#ifdef __SSE2__
    // Sixteen bytes a step: values of logs are longer than their names.
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
    while (end - at >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const auto hits = static_cast<unsigned>(_mm_movemask_epi8(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash))));
        if (hits == 0) {
            at += 16;
            continue;
        }
        at += std::countr_zero(hits);
        if (*at == '"') {
            return at;
        }
        escapes = true;
        at += 2;
    }
#endif
    for (; at < end; ++at) {
        if (*at == '"') {
            return at;
        }
        if (*at == '\\') {
            escapes = true;
            ++at;
        }
    }
    return nullptr;
}

} // namespace attest::telemetry
