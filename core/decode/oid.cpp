// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/oid.h"

#include "decode/der_values.h"
#include "decode/oid_names.h"

#include <algorithm>
#include <vector>

namespace attest::decode {
namespace {

// One arc as decimal digits. Arcs have no bound (UUIDs under 2.25 take 128 bits), so this is long
// arithmetic in base 10^9, least significant first.
class Arc {
public:
    void shiftIn(std::uint32_t sevenBits)
    {
        std::uint64_t carry = sevenBits;
        for (std::uint32_t& limb : m_limbs) {
            carry += std::uint64_t{limb} << 7U;
            limb = static_cast<std::uint32_t>(carry % kBase);
            carry /= kBase;
        }
        if (carry != 0) {
            m_limbs.push_back(static_cast<std::uint32_t>(carry));
        }
    }
    [[nodiscard]] bool below(std::uint32_t bound) const
    {
        return m_limbs.empty() || (m_limbs.size() == 1 && m_limbs[0] < bound);
    }
    void subtract(std::uint32_t amount)
    {
        for (std::uint32_t& limb : m_limbs) {
            if (limb >= amount) {
                limb -= amount;
                return;
            }
            limb += kBase - amount;
            amount = 1;
        }
    }
    [[nodiscard]] std::string text() const
    {
        std::string out;
        for (std::size_t i = m_limbs.size(); i-- > 0;) {
            const std::string digits = std::to_string(m_limbs[i]);
            out += out.empty() ? digits : std::string(9 - digits.size(), '0') + digits;
        }
        const std::size_t start = out.find_first_not_of('0');
        return start == std::string::npos ? "0" : out.substr(start);
    }

private:
    static constexpr std::uint32_t kBase = 1'000'000'000;
    std::vector<std::uint32_t> m_limbs;
};

// X.690 8.19.4: the first two arcs share one subidentifier.
std::string firstArcs(Arc& arc)
{
    for (const char* first : {"0.", "1."}) {
        if (arc.below(40)) {
            return first + arc.text();
        }
        arc.subtract(40);
    }
    return "2." + arc.text();
}

} // namespace

std::string oidDots(std::string_view oid)
{
    if (!isOid(asBytes(oid))) {
        return {};
    }
    std::string dots;
    Arc arc;
    for (const char c : oid) {
        const auto octet = static_cast<Byte>(c);
        arc.shiftIn(octet & 0x7FU);
        if ((octet & 0x80U) != 0) {
            continue;
        }
        dots += dots.empty() ? firstArcs(arc) : '.' + arc.text();
        arc = {};
    }
    return dots;
}

const char* oidLabel(std::string_view oid)
{
    const auto found = std::ranges::lower_bound(
        kOidNames, oid, {}, [](const OidName& entry) { return std::string_view(entry.oid); });
    return found != kOidNames.end() && found->oid == oid ? found->name : nullptr;
}

std::string oidName(std::string_view oid)
{
    const char* label = oidLabel(oid);
    return label != nullptr ? std::string(label) : oidDots(oid);
}

} // namespace attest::decode
