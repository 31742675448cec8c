// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/power_shell.h"

namespace attest::azure {
namespace {

std::string toBoth(const std::string& text)
{
    return "[Console]::Out.WriteLine('" + text + "'); [Console]::Error.WriteLine('" + text + "'); ";
}

} // namespace

std::string powerShellScript(std::string_view marker, const std::string& path)
{
    const std::string mark = "assayer-" + std::string(marker) + "-";
    return "$q = [Net.HttpWebRequest]::Create('http://169.254.169.254" + path
        + "'); $q.Proxy = $null; $q.AllowAutoRedirect = $false; $q.Timeout = 20000; "
          "$q.Headers.Add('Metadata', 'true'); $a = $null; "
          // An answer of 400 and more is an exception that holds it.
          "try { $a = $q.GetResponse() } catch { $e = $_.Exception; "
          "while ($e -and -not ($e -is [Net.WebException])) { $e = $e.InnerException }; "
          "if ($e) { $a = $e.Response } }; "
          "$s = 0; $t = ''; if ($a) { $s = [int]$a.StatusCode; "
          "$t = (New-Object IO.StreamReader($a.GetResponseStream())).ReadToEnd() }; "
        + toBoth(mark + "0")
        + "foreach ($l in @($t -split \"`n\") + @('{0:000}' -f $s)) { "
          "$n = [Math]::Min(3000, $l.Length); [Console]::Out.WriteLine($l.Substring(0, $n)); "
          "[Console]::Error.WriteLine($l.Substring($n)) }; "
        + toBoth(mark + "1") + "exit 0";
}

} // namespace attest::azure
