// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_page.h"

namespace attest::report {
namespace {

// Colours meet WCAG 2.1 contrast (4.5 to 1) on both backgrounds; state is always a word as well.
constexpr const char* kStyle = R"(
:root{--bg:#fff;--fg:#1b1f24;--dim:#57606a;--line:#d0d7de;--box:#f6f8fa;--good:#116329;--bad:#a40e26;--doubt:#7d4e00}
@media (prefers-color-scheme:dark){:root{--bg:#16191d;--fg:#e6edf3;--dim:#9da7b1;--line:#3a424b;--box:#1f242a;--good:#56d364;--bad:#ff8b85;--doubt:#e3b341}}
body{background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1.5rem}
h1,h2,h3{line-height:1.25;margin:1.6em 0 .5em}h1{margin-top:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid var(--line)}
th{font-weight:600}td.state{white-space:nowrap}
code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
section.finding{background:var(--box);border-left:4px solid var(--line);padding:.6rem 1rem;margin:1rem 0}section.finding h3{margin-top:0}
p.mark{border:2px solid var(--doubt);padding:.4rem .8rem}ul.lights{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;list-style:none;padding:0}
.good{color:var(--good)}.bad{color:var(--bad)}.doubt,.notice{color:var(--doubt)}.quiet{color:var(--dim)}
section.finding{color:var(--fg)}h1,h2,h3,td{overflow-wrap:anywhere}
@media(max-width:40rem){body{padding:.8rem}dl{grid-template-columns:1fr}table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.4rem 0}}
section.bad{border-left-color:var(--bad)}section.doubt,section.notice{border-left-color:var(--doubt)}
@media print{body{max-width:none;padding:0}section.finding{break-inside:avoid}}
)";

} // namespace

std::string htmlText(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string htmlHead(std::string_view title, explain::Language language)
{
    // Opened from anywhere, the page may load and run nothing, whatever got into it.
    return std::string("<!DOCTYPE html>\n")
        + (language == explain::Language::English ? "<html lang=\"en\">\n" : "<html>\n")
        + "<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
          "'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + htmlText(title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n";
}

} // namespace attest::report
