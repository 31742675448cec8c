// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "files.h"
#include "session/arm_objects.h"
#include "verify/request.h"

#include <vector>

namespace attest::app {

/// Answers the verifier's requests from files that the command named. There is no network here: what
/// no file answers is unavailable, and remembered so that people can be told how to get it.
class FileAnswers {
public:
    /// ARM objects by their "id": one object a file, an array of them, or a list answer's "value".
    /// Problems: json.*; a file without any "id" answers nothing.
    [[nodiscard]] std::optional<Problem> addArm(const FileData& file);
    void setDiscovery(FilePtr file) { m_discovery = std::move(file); }
    void setJwks(FilePtr file) { m_jwks = std::move(file); }

    [[nodiscard]] verify::Reply answer(const verify::Request& request);
    /// Requests that no file answered, each once, in the order put.
    [[nodiscard]] const std::vector<verify::Request>& unanswered() const { return m_unanswered; }
    /// Objects for ARM that were never asked for, by id.
    [[nodiscard]] std::vector<std::string> unasked() const;
    /// Files for ARM that hold no object with an "id": they can answer nothing.
    [[nodiscard]] const std::vector<std::string>& withoutId() const { return m_withoutId; }

private:
    struct Offered {
        session::ArmObject object;
        bool asked = false;
    };
    [[nodiscard]] verify::Reply replyTo(const verify::ArmRequest& request);

    std::vector<Offered> m_arm;
    FilePtr m_discovery, m_jwks;
    std::vector<verify::Request> m_unanswered;
    std::vector<std::string> m_withoutId;
};

} // namespace attest::app
