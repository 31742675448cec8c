// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    // Programs that are not ours.
    {"fetch.program-missing", Basis::Inferred, "", WORDS("A program could not be started"),
        WORDS("{program} could not be started: {reason}."),
        WORDS("Install it, or see that it is on the search path of this session."), ""},
    {"fetch.program-timed-out", Basis::Inferred, "", WORDS("A program took too long"),
        WORDS("{program} had not ended after {seconds} seconds, so it was ended."),
        WORDS("Run the command that is shown by hand: it may be waiting for a password or for a "
              "confirmation, which nobody can give it here."),
        ""},
    {"fetch.program-too-much", Basis::Inferred, "", WORDS("A program wrote too much"),
        WORDS("{program} wrote more than {limit} bytes, so it was ended. Evidence is a few "
              "kilobytes."),
        WORDS("Run the command that is shown by hand and see what it prints."), ""},
    {"fetch.program-cancelled", Basis::Inferred, "", WORDS("A program was ended on request"),
        WORDS("{program} was still running when it was asked to stop."), "", ""},
    {"fetch.program-failed", Basis::Inferred, "", WORDS("A program failed"),
        WORDS("{program} ended with code {code}. It said: {said}"
              "."),
        WORDS("Run the command that is shown by hand until it works; this program does nothing "
              "but start it."),
        ""},
};

} // namespace

std::span<const Entry> wordsAzure()
{
    return kEntries;
}

} // namespace attest::explain
