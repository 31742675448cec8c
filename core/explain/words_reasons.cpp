// SPDX-License-Identifier: GPL-3.0-or-later
// Why something was refused that is read member by member. Findings say it by a word that programs compare; a
// sentence says it as here.
#include "explain/words.h"

namespace attest::explain {

std::span<const Reason> wordsReasons()
{
    static constexpr Reason kReasons[] = {
        {"log.bad-catalogue", "not-json", WORDS("it is no JSON")},
        {"log.bad-catalogue", "not-an-object", WORDS("it is no JSON object")},
        {"log.bad-catalogue", "unknown-member", WORDS("there is no such member")},
        {"log.bad-catalogue", "not-list", WORDS("events and causes are lists")},
        {"log.bad-catalogue", "not-object", WORDS("what stands in its lists is an object each")},
        {"log.bad-catalogue", "id-or-text-missing", WORDS("an event has both an id and a text")},
        {"log.bad-catalogue", "text-or-issue-missing",
            WORDS("a cause has both a text and an issue")},
        {"log.bad-catalogue", "unknown-match", WORDS("a match is exact, prefix or contains")},
        {"log.bad-catalogue", "unknown-role", WORDS("there is no such role")},
        {"log.bad-catalogue", "too-many", WORDS("there are more events than that")},

        {"metrics.bad-rule", "missing", WORDS("it is missing")},
        {"metrics.bad-rule", "unknown", WORDS("a rule of this kind has no such member")},
        {"metrics.bad-rule", "not-text", WORDS("it is no text")},
        {"metrics.bad-rule", "not-a-number", WORDS("it is no number")},
        {"metrics.bad-rule", "not-a-list", WORDS("it is no list")},
        {"metrics.bad-rule", "bad-name", WORDS("it is no name")},
        {"metrics.bad-rule", "bad-value", WORDS("it cannot have this value")},
        {"metrics.bad-rule", "twice", WORDS("another rule has the same")},

        {"metrics.bad-alert-history", "file", WORDS("it cannot be read")},
        {"metrics.bad-alert-history", "json", WORDS("it is no JSON")},
        {"metrics.bad-alert-history", "version", WORDS("it is of another version")},
        {"metrics.bad-alert-history", "rules", WORDS("its rules are none")},
        {"metrics.bad-alert-history", "events", WORDS("what happened to alerts is not told")},

        {"metrics.bad-answer", "json", WORDS("it is no JSON")},
        {"metrics.bad-answer", "status", WORDS("it does not say whether it is an answer")},
        {"metrics.bad-answer", "data", WORDS("it has no data of that kind")},
        {"metrics.bad-answer", "value", WORDS("a value in it is no number")},
        {"metrics.bad-answer", "points", WORDS("its points are no times with values")},
    };
    return kReasons;
}

} // namespace attest::explain
