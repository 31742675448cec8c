// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "said.h"

#include <span>
#include <string>

namespace attest::app {

class Worker;

/// Carries out one command, given without the program's name, and answers with its exit code. The
/// command line and every line of a batch come through here.
int run(std::span<const std::string> words, Streams& streams, Worker& worker);

/// Says why there is no verdict: in words on the error stream and, with Json, as an object too.
enum class Form { Words, Json };
int refuse(Streams& streams, Form form, int exit, std::string_view code, const Sentence& message);

} // namespace attest::app
