// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

#include <optional>
#include <string>
#include <vector>

/// Every date that a verdict depends on: what a person moves the clock between.
namespace attest::session {

/// What is valid for a time.
enum class Whose { Document, Challenge, Token, Certificate };

/// From one instant to another, both included; an end that is absent is open.
struct Window {
    std::optional<Time> from, to;
    [[nodiscard]] bool holds(Time at) const { return (!from || *from <= at) && (!to || at <= *to); }
    friend bool operator==(const Window&, const Window&) = default;
};

/// One validity interval.
struct Validity {
    Whose whose = Whose::Document;
    std::string
        name; ///< of a certificate its subject, of a challenge itself; as it came in the evidence
    Window written;  ///< as the evidence says
    Window accepted; ///< in which the verifier takes it: with the leeway, where it gives any
    std::optional<Time> issued;         ///< of a token that says so
    decode::CertificatePtr certificate; ///< of a certificate
    trust::Origin origin = trust::Origin::Leaf;
    /// The verdict rests on it: the path that is shown goes over it. Others were only tried.
    bool needed = true;
};

/// What happens at an instant.
enum class Edge { Begins, Ends, Issued };

struct Moment {
    Time at;
    Edge edge = Edge::Begins;
    std::size_t validity = 0; ///< index into Moments::validities
};

struct Moments {
    Time clock; ///< the verification's
    /// The document or the token, the challenge, then certificates from the signer upwards, those of the
    /// path that is shown first. At most kMostValidities.
    std::vector<Validity> validities;
    std::vector<Moment> all; ///< by time
    /// When all that is needed holds; nothing where there is no such time, or nothing that ends.
    std::optional<Window> allHold;
};
inline constexpr std::size_t kMostValidities = 200;

/// Of a run, as far as it got.
[[nodiscard]] Moments momentsOf(const verify::Verification& run);
/// Of one piece of a case's evidence, looked at to the end whatever fails on the way. The policy has no
/// part in it, so that one which cannot be loaded does not matter.
[[nodiscard]] Moments momentsOf(casefile::Case c, verify::Method method);

/// Where it stands in the buffers of a run; nothing for what did not come with the evidence.
[[nodiscard]] std::optional<Span> placeOf(
    const Validity& validity, const verify::Verification& run);

} // namespace attest::session
