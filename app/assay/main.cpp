// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit.h"
#include "run.h"
#include "said.h"
#include "translation.h"
#include "worker.h"

#include <openssl/crypto.h>

int main(int argc, char** argv)
{
    using namespace attest::app;
    // The machine's openssl.cnf may load other providers or forbid algorithms: a verdict would then
    // depend on where it was reached.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    FileSink out(stdout), err(stderr);
    Streams streams{out, err, stdin, terminalOf(stdout, stdin)};
    const Translation translation(words, argc, argv);
    Worker worker;
    const int exit = run(words, streams, worker);
    // What could not be written was not answered.
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) {
        return exit;
    }
    err.write("assay: "
        + said(QT_TRANSLATE_NOOP(
            "assay", "standard output could not be written; the answer is incomplete"))
        + "\n");
    return kInternal;
}
