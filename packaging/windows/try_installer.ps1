# Tries the installer on Windows as a user would: install under a difficult path, use, install
# again with settings that have to stay, refuse while it is open, remove, purge.
# Run by the release workflow after `python dev.py package`; exit code 0 only if all held.
$ErrorActionPreference = "Stop"
$setup = (Get-ChildItem dist\*-windows-setup.exe).FullName
$folder = Join-Path $env:RUNNER_TEMP "평양 é\DPRK Viewer"
$program = Join-Path $folder "dprk-viewer.exe"
$window = Join-Path $folder "DPRK Viewer.exe"
$remove = Join-Path $folder "uninstall.exe"
$settings = Join-Path $env:LOCALAPPDATA "dprk-viewer"
$key = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\dprk-viewer"

function Expect([bool]$held, [string]$what) {
    if (-not $held) { Write-Output "FAIL $what"; exit 1 }
    Write-Output "ok   $what"
}

function Start-Silently([string]$file, [string]$arguments) {
    (Start-Process -FilePath $file -ArgumentList $arguments -Wait -PassThru).ExitCode
}

Expect ((Start-Silently $setup "/S /D=$folder") -eq 0) "installs without a question"
Expect (Test-Path $key) "is listed among the programs of this user"
Expect (-not (Test-Path $key.Replace("HKCU:", "HKLM:"))) "is not listed for all users"
Expect (Test-Path (Join-Path $env:APPDATA "Microsoft\Windows\Start Menu\Programs\DPRK Viewer.lnk")) "stands in the Start menu"
python packaging\smoke_test.py $program
Expect ($LASTEXITCODE -eq 0) "does all that needs no window"

New-Item -ItemType Directory -Force $settings | Out-Null
Set-Content (Join-Path $settings "settings.json") '{"marking": "OFFICIAL"}'
Set-Content (Join-Path $folder "preset.json") '{"paper": "letter"}'
Expect ((Start-Silently $setup "/S /D=$folder") -eq 0) "installs over itself"
Expect (Test-Path (Join-Path $settings "settings.json")) "keeps settings"
Expect (Test-Path (Join-Path $folder "preset.json")) "keeps a preset"

$open = Start-Process -FilePath $window -PassThru
Start-Sleep -Seconds 10
Expect (-not $open.HasExited) "opens its window"
Expect ((Start-Silently $setup "/S /D=$folder") -eq 4) "refuses while it is open"
Stop-Process -Id $open.Id
Start-Sleep -Seconds 2

Remove-Item (Join-Path $folder "preset.json")
Expect ((Start-Silently $remove "/S _?=$folder") -eq 0) "is removed without a question"
Remove-Item $remove
Expect (-not (Get-ChildItem $folder -Force)) "leaves no file"
Expect (-not (Test-Path $key)) "leaves no key"
Expect (Test-Path (Join-Path $settings "settings.json")) "leaves the settings"
Expect ((Start-Silently $setup "/S /D=$folder") -eq 0) "installs again"
Expect ((Start-Silently $remove "/S /PURGE _?=$folder") -eq 0) "is purged"
Expect (-not (Test-Path $settings)) "leaves no settings"
