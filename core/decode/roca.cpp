// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/roca.h"

#include <algorithm>
#include <array>

namespace attest::decode {
namespace {

// The generator chose primes k * M + (65537^a mod M), M the product of the first primes, the smallest
// M going up to 167. So modulo each of them the modulus is a power of 65537. These are the ones of
// which that says something: modulo the others, every number is.
constexpr std::array<unsigned, 17> kPrimes{
    11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157};

// Four octets at a time: a division costs more than all else here.
unsigned remainder(ByteView number, unsigned divisor)
{
    std::uint64_t rest = 0;
    std::size_t at = 0;
    for (; at < number.size() % 4; ++at) {
        rest = (rest << 8U | number[at]) % divisor;
    }
    for (; at < number.size(); at += 4) {
        const std::uint64_t word = std::uint64_t{number[at]} << 24U
            | std::uint64_t{number[at + 1]} << 16U | std::uint64_t{number[at + 2]} << 8U
            | number[at + 3];
        rest = (rest << 32U | word) % divisor;
    }
    return static_cast<unsigned>(rest);
}

constexpr bool isPowerOf65537(unsigned value, unsigned prime)
{
    unsigned power = 1;
    do {
        if (power == value) {
            return true;
        }
        power = power * (65537 % prime) % prime;
    } while (power != 1);
    return false;
}

} // namespace

bool hasRocaFingerprint(ByteView modulus)
{
    return !modulus.empty() && std::all_of(kPrimes.begin(), kPrimes.end(), [&](unsigned prime) {
        return isPowerOf65537(remainder(modulus, prime), prime);
    });
}

} // namespace attest::decode
