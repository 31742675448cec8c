// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/faults/scene.h"

/// The places where faults take hold.
namespace attest::lab::tap {

// What is about to be signed.
void content(Scene& scene, std::function<void(AttestedSpec&)> change);
void shape(Scene& scene, std::function<void(CmsShape&)> change);
void token(Scene& scene, std::function<void(TokenSpec&)> change);

using Answer = std::function<http::Response(const http::Request&, const http::Handler& usual)>;
/// In place of the metadata service, for paths that begin so.
void imds(Scene& scene, std::string path, Answer answer);
/// In place of a host's service, for paths that hold that text.
void host(Scene& scene, const std::string& name, std::string part, Answer answer);
/// In place of all hosts that certificates are fetched from.
void downloads(Scene& scene, Answer answer);
/// Entra's keys and its discovery documents, under all of the names it is asked by.
void keys(Scene& scene, std::function<std::string(std::string)> rewrite);
void discovery(Scene& scene, std::function<std::string(std::string)> rewrite);
/// Resource Manager's answer about the machine.
void machineObject(Scene& scene, Answer answer);

// Bytes under way from the machine's metadata service to the agent.
void document(Scene& scene, std::function<std::string(std::string)> rewrite);
/// The base64 text in the document alone.
void signature(Scene& scene, std::function<std::string(std::string)> rewrite);
/// The DER message within it.
void message(Scene& scene, std::function<Bytes(Bytes)> rewrite);
void compactToken(Scene& scene, std::function<std::string(std::string)> rewrite);

/// A status without a body, 0 for none at all.
[[nodiscard]] Answer status(int code);
/// The usual answer, but only after so long.
[[nodiscard]] Answer late(std::chrono::milliseconds delay);
[[nodiscard]] Answer body(std::string text);

/// Every occurrence.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);
[[nodiscard]] std::string inserted(std::string text, std::size_t at, std::string_view piece);
/// The three in a row.
[[nodiscard]] std::string around(
    std::string_view before, std::string_view text, std::string_view after);
void replaceIn(std::string& text, std::string_view from, std::string_view to);

/// The machine's signer, from its specification, changed and issued again; signs all documents.
void leaf(Scene& scene, std::function<void(CertificateSpec&)> change);
void signWith(Scene& scene, Certificate leaf);
[[nodiscard]] CertificateSpec leafSpec(const Scene& scene);
[[nodiscard]] Certificate usualLeaf(const Scene& scene);

} // namespace attest::lab::tap
