// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/prime.h"

namespace attest::lab {

namespace {

constexpr unsigned kSieveLimit = 1U << 14;
/// Odd numbers looked at from one start: about 20 times the mean gap of 1024-bit primes.
constexpr std::size_t kWindow = 1U << 13;

std::vector<unsigned> smallOddPrimes()
{
    std::vector<bool> composite(kSieveLimit, false);
    std::vector<unsigned> primes;
    for (unsigned n = 3; n < kSieveLimit; n += 2) {
        if (composite[n]) {
            continue;
        }
        primes.push_back(n);
        for (unsigned multiple = n * n; n < 128 && multiple < kSieveLimit; multiple += 2 * n) {
            composite[multiple] = true;
        }
    }
    return primes;
}

/// Which of start, start + 2, start + 4 ... have a small factor. Without this nine of ten
/// exponentiations below would be spent on numbers that trial division settles.
std::vector<bool> sieve(const BIGNUM* start)
{
    std::vector<bool> composite(kWindow, false);
    for (const unsigned prime : smallOddPrimes()) {
        const auto remainder = static_cast<unsigned>(BN_mod_word(start, prime));
        // Smallest i with start + 2 i = 0 (mod prime).
        const unsigned gap = (prime - remainder) % prime;
        for (std::size_t i = gap % 2 == 0 ? gap / 2 : (gap + prime) / 2; i < kWindow; i += prime) {
            composite[i] = true;
        }
    }
    return composite;
}

bool passesFermat(const BIGNUM* candidate, BN_CTX* context)
{
    const Handle<BN_MONT_CTX> mont(BN_MONT_CTX_new());
    const Handle<BIGNUM> power(BN_dup(candidate));
    const Handle<BIGNUM> residue(BN_new());
    if (!mont || !power || !residue || BN_MONT_CTX_set(mont.get(), candidate, context) != 1
        || BN_sub_word(power.get(), 1) != 1
        || BN_mod_exp_mont_word(residue.get(), 2, power.get(), candidate, context, mont.get())
            != 1) {
        return false;
    }
    return BN_is_one(residue.get());
}

bool suitsExponent(const BIGNUM* prime, const BIGNUM* exponent, BN_CTX* context)
{
    const Handle<BIGNUM> less(BN_dup(prime));
    const Handle<BIGNUM> common(BN_new());
    return less && common && BN_sub_word(less.get(), 1) == 1
        && BN_gcd(common.get(), less.get(), exponent, context) == 1 && BN_is_one(common.get());
}

Handle<BIGNUM> drawStart(Stream& stream, int bits)
{
    Handle<BIGNUM> start = bigNumber(stream.take((static_cast<std::size_t>(bits) + 7) / 8));
    BN_mask_bits(start.get(), bits);
    BN_set_bit(start.get(), bits - 1);
    BN_set_bit(start.get(), bits - 2);
    BN_set_bit(start.get(), 0);
    return start;
}

} // namespace

Handle<BIGNUM> derivePrime(Stream& stream, int bits, const BIGNUM* exponent)
{
    const Handle<BN_CTX> context(BN_CTX_new());
    while (context) {
        const Handle<BIGNUM> start = drawStart(stream, bits);
        const std::vector<bool> composite = sieve(start.get());
        for (std::size_t i = 0; i < kWindow; ++i) {
            if (composite[i]) {
                continue;
            }
            Handle<BIGNUM> candidate(BN_dup(start.get()));
            BN_add_word(candidate.get(), 2 * i);
            if (BN_num_bits(candidate.get()) != bits) {
                break;
            }
            if (passesFermat(candidate.get(), context.get())
                && suitsExponent(candidate.get(), exponent, context.get())
                && BN_check_prime(candidate.get(), context.get(), nullptr) == 1) {
                return candidate;
            }
        }
    }
    return nullptr;
}

} // namespace attest::lab
