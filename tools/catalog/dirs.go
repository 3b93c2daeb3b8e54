package main
const defaultDir = "/work/schemas"
