import ArgumentParser
@main struct VRFC: ParsableCommand { func run() {} }
