// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"
#include "lab/mint/der_writer.h"
#include "lab/mint/oid.h"
#include "trust/chain.h"

#include <string>
#include <vector>

namespace attest::test {

inline constexpr Time kNow{1'750'000'000, 0};

// A key with P-256, the same for the same label, made once.
[[nodiscard]] const lab::Key& keyOf(const std::string& label);

[[nodiscard]] lab::CertificateSpec rootSpec(const std::string& name);
[[nodiscard]] lab::CertificateSpec authoritySpec(
    const std::string& name, const lab::Key& key, const lab::Key& issuer);
[[nodiscard]] lab::CertificateSpec leafSpec(const lab::Key& key, const lab::Key& issuer);

// Root, one intermediate, a leaf for "leaf.example.com"; each may be changed before it is made.
struct Three {
    lab::CertificateSpec root, middle, leaf;
    lab::Key rootKey, middleKey, leafKey;
    Three();
};
struct Minted {
    lab::Certificate root, middle, leaf;
};
[[nodiscard]] Minted mint(const Three& specs);

[[nodiscard]] decode::CertificatePtr decoded(const lab::Certificate& certificate);
[[nodiscard]] trust::PoolEntry entry(
    const lab::Certificate& certificate, trust::Origin origin = trust::Origin::Imported);
[[nodiscard]] trust::Anchors anchorsOf(const std::vector<lab::Certificate>& certificates);

// At kNow, for serverAuth.
[[nodiscard]] trust::ChainOptions serverOptions();

// "depth:id" of every failure of the nearest attempt; empty when a path is good.
[[nodiscard]] std::vector<std::string> failures(const trust::ChainResult& result);

// Extensions that the laboratory has no builder for.
[[nodiscard]] lab::Extension rawExtension(
    const std::string& oid, lab::Criticality criticality, Bytes value);
[[nodiscard]] lab::Extension altNames(
    const std::vector<Bytes>& names, lab::Criticality criticality = lab::Criticality::NonCritical);
struct Subtrees {
    std::vector<Bytes> permitted, excluded;
};
[[nodiscard]] lab::Extension constraints(const Subtrees& subtrees);
// GeneralNames by their tags (RFC 5280 4.2.1.6).
[[nodiscard]] Bytes emailName(const std::string& address);
[[nodiscard]] Bytes dnsName(const std::string& name);
[[nodiscard]] Bytes uriName(const std::string& uri);
[[nodiscard]] Bytes ipName(const Bytes& octets);
[[nodiscard]] Bytes directoryName(const lab::Name& name);
[[nodiscard]] Bytes otherName(const std::string& type, const std::string& text);

} // namespace attest::test
